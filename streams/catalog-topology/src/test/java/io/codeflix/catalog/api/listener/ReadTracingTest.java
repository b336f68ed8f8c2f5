package io.codeflix.catalog.api.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ReadTracingTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final ReadTracing tracing = tracing(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build());

    @Test
    void aReadWhoseCallerSamplesIsASpanOfTheCallersTrace() {
        var span = tracing.begin(request("00-" + TRACE + "-" + CALLER + "-01"), Route.ONE);
        tracing.end(span, 200);

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(it -> {
            assertThat(it.getTraceId()).isEqualTo(TRACE);
            assertThat(it.getParentSpanId()).isEqualTo(CALLER);
            assertThat(it.getName()).isEqualTo("GET /api/v1/titles/{id}");
            assertThat(it.getAttributes().asMap().toString()).contains("http.response.status_code=200");
        });
    }

    @Test
    void aDefectOfOursIsAnErrorOfTheSpan() {
        tracing.end(tracing.begin(request("00-" + TRACE + "-" + CALLER + "-01"), Route.LIST), 500);

        assertThat(spans.getFinishedSpanItems())
                .singleElement()
                .satisfies(it -> assertThat(it.getStatus()).isEqualTo(StatusData.error()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-" + CALLER + "-00",
                "00-" + TRACE + "-" + CALLER,
                "00-00000000000000000000000000000000-" + CALLER + "-01",
                "rubbish",
                ""
            })
    void aReadWhoseCallerDoesNotSampleIsNone(String traceparent) {
        tracing.end(tracing.begin(request(traceparent), Route.ONE), 200);

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    private static HttpRequest request(String traceparent) {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/api/v1/titles/x");
        request.headers().set("traceparent", traceparent);
        return request;
    }

    private static ReadTracing tracing(OpenTelemetry telemetry) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("telemetry", telemetry);
        return new ReadTracing(beans.getBeanProvider(OpenTelemetry.class));
    }
}
