package io.codeflix.encoder.amqp;

import io.codeflix.media.RunTask;
import io.codeflix.trace.Step;
import io.codeflix.trace.TraceParent;
import io.codeflix.trace.Tracing;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;

/** The span of one run, in the trace of its job; log lines of that time carry the job and the task. */
final class RunTrace implements AutoCloseable {
    private static final String JOB = "jobId";
    private static final String TASK = "taskId";
    private static final String ASSET = "assetId";

    private final Step step;

    private RunTrace(Step step) {
        this.step = step;
    }

    static RunTrace begin(Tracing tracing, Delivery delivery, RunTask task) {
        MDC.put(JOB, task.getJobId());
        MDC.put(TASK, task.getTaskId());
        MDC.put(ASSET, task.getAssetId());
        return new RunTrace(tracing.step(
                        "run " + task.getKind().name().toLowerCase(Locale.ROOT), SpanKind.CONSUMER, parent(delivery))
                .about("codeflix.job.id", task.getJobId())
                .about("codeflix.task.id", task.getTaskId())
                .about("codeflix.task.attempt", String.valueOf(task.getAttempt())));
    }

    /** Header values are long strings of the protocol, not Java's. */
    private static Optional<TraceParent> parent(Delivery delivery) {
        var headers = delivery.properties().getHeaders();
        return Optional.ofNullable((headers == null ? Map.<String, Object>of() : headers).get(TraceParent.HEADER))
                .flatMap(header -> TraceParent.parse(header.toString()));
    }

    Optional<TraceParent> asParent() {
        return step.asParent();
    }

    void failed(String code) {
        step.failed(code);
    }

    @Override
    public void close() {
        step.close();
        MDC.remove(JOB);
        MDC.remove(TASK);
        MDC.remove(ASSET);
    }
}
