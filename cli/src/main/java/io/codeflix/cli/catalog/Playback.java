package io.codeflix.cli.catalog;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Manifest URLs that any player can open until they expire. */
public record Playback(String titleId, @Nullable Instant expiresAt, URI hls, URI dash) {}
