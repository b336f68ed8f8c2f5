package io.codeflix.catalog.query;

/**
 * Bytes that go to the socket as they are.
 *
 * @param etag quoted; another one for another language
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers by their bytes
public record Answer(String etag, byte[] json) {}
