package io.codeflix.catalog.model;

import java.time.Instant;

/**
 * That a video is deleted.
 *
 * @param restorableUntil it can come back until then; its files stay as long
 */
public record Deletion(Instant at, Instant restorableUntil) {}
