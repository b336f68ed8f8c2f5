package io.codeflix.media.store;

import java.net.URI;
import java.time.Instant;

/** A URL that whoever holds it may use for one thing until it expires; nobody can take it back before. */
public record SignedUrl(URI url, Instant expiresAt) {}
