package io.codeflix.media.app;

import io.codeflix.media.model.job.Policy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How patient jobs are; the same values on every instance. See {@link Policy}. */
@ConfigurationProperties("codeflix.jobs")
record JobProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10m") Duration queueDeadline,
        @DefaultValue("3") int attempts,
        @DefaultValue("5s") Duration firstBackOff,
        @DefaultValue("2m") Duration longestBackOff,
        @DefaultValue("false") boolean strict) {

    Policy policy() {
        return new Policy(lease, queueDeadline, attempts, firstBackOff, longestBackOff, strict);
    }
}
