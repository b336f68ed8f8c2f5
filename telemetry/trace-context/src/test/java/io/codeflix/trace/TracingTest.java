package io.codeflix.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final TraceParent PARENT =
            new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Tracing tracing = new Tracing(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build()
            .get("test"));

    @Test
    void aStepGoesOnWithTheTraceThatCameInAndItsPartsAreItsChildren() {
        try (var step = tracing.step("run", SpanKind.CONSUMER, Optional.of(PARENT))) {
            assertThat(Tracing.here()).isEqualTo(step.asParent());
            tracing.part("fetch").close();
        }

        assertThat(Tracing.here()).isEmpty();
        var part = spans.getFinishedSpanItems().getFirst();
        var step = spans.getFinishedSpanItems().getLast();
        assertThat(step.getParentSpanContext().getSpanId()).isEqualTo(PARENT.spanId());
        assertThat(step.getTraceId()).isEqualTo(PARENT.traceId());
        assertThat(part.getParentSpanContext().getSpanId()).isEqualTo(step.getSpanId());
    }

    @Test
    void aStepThatFollowsFromNothingBeginsATraceEvenInsideOfAnother() {
        try (var outer = tracing.step("outer", SpanKind.CONSUMER, Optional.of(PARENT));
                var fresh = tracing.step("fresh", SpanKind.CONSUMER, Optional.empty())) {
            assertThat(fresh.asParent().orElseThrow().traceId())
                    .isNotEqualTo(outer.asParent().orElseThrow().traceId());
        }
    }

    @Test
    void whereNobodyTracesTheTraceIsHandedOnAsItCame() {
        try (var step = Tracing.off().step("run", SpanKind.CONSUMER, Optional.of(PARENT))) {
            assertThat(step.asParent()).contains(PARENT);
        }
        try (var step = Tracing.off().step("run", SpanKind.CONSUMER, Optional.empty())) {
            assertThat(step.asParent()).isEmpty();
        }
    }

    @Test
    void aRecordCarriesOneTraceAndOthersAreReplaced() {
        var headers = new RecordHeaders().add("reply", new byte[] {1});
        RecordTrace.write(new TraceParent(PARENT.traceId(), "1111111111111111", false), headers);

        RecordTrace.write(PARENT, headers);

        assertThat(headers.headers(TraceParent.HEADER)).hasSize(1);
        assertThat(RecordTrace.of(headers)).contains(PARENT);
        assertThat(RecordTrace.only(headers).toArray()).hasSize(1);
        assertThat(RecordTrace.of(new RecordHeaders())).isEmpty();
    }
}
