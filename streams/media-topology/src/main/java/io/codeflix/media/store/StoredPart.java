package io.codeflix.media.store;

/**
 * A part that the store has.
 *
 * @param number from 1
 * @param etag MD5 of its bytes in lower-case hex, without quotes
 */
public record StoredPart(int number, long sizeBytes, String etag) {}
