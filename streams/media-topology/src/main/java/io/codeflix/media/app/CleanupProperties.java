package io.codeflix.media.app;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is removed when.
 *
 * @param uploadPatience how long after its registration a file may be uploaded
 * @param grace age under which an object is left alone; longer than the longest run and any outage
 * @param period between two sweeps
 */
@ConfigurationProperties("codeflix.cleanup")
record CleanupProperties(
        @DefaultValue("7d") Duration uploadPatience,
        @DefaultValue("2d") Duration grace,
        @DefaultValue("1h") Duration period) {}
