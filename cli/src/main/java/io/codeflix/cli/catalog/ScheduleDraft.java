package io.codeflix.cli.catalog;

import java.time.Instant;

/** What is sent to publish a video at a moment. */
public record ScheduleDraft(Instant publishAt) {}
