package io.codeflix.streams.timer;

import java.time.Instant;

/** What has to be looked at, and when. */
public record Timer(Instant due, String key) {}
