package io.codeflix.telemetry;

import io.codeflix.trace.Telemetry;
import io.codeflix.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One convention for all services; what is where, {@code telemetry-defaults.properties} says. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
public class TelemetryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Tracing tracing(ObjectProvider<OpenTelemetry> openTelemetry) {
        var available = openTelemetry.getIfAvailable();
        return available == null ? Tracing.off() : new Tracing(available.getTracer("io.codeflix"));
    }

    /** Slices of an application, as tests start them, have no meters. */
    @Bean
    @ConditionalOnMissingBean
    Telemetry telemetry(Tracing tracing, ObjectProvider<MeterRegistry> meters) {
        return new Telemetry(tracing, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    MeterFilter fewOfKafkasMeters() {
        return new KafkaMeters();
    }

    @Bean
    MeterFilter textsAndNamesOfOtherMeters() {
        return new FrameworkMeters();
    }

    @Bean
    ProcessorTime processorTime() {
        return new ProcessorTime();
    }

    /** Nobody wants a trace, or a line in a histogram, of each probe and each scrape. */
    @Bean
    ObservationPredicate noTraceOfProbes() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && Probes.isOne(request.getCarrier().getRequestURI()));
    }

    @Bean
    WebMvcConfigurer metricsWherePrometheusLooks() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController(Probes.METRICS).setViewName("forward:/actuator/prometheus");
            }
        };
    }

    /** Boot's own pages are left out by {@code telemetry-defaults}. A service with an API has a bean of this name, which says more. */
    @Bean
    @ConditionalOnMissingBean(name = "problemsInsteadOfHtml")
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfHtml() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(PlainProblems.class.getName()); // or it adds one that writes HTML
            host.getPipeline().addValve(new PlainProblems());
        });
    }

    @Bean
    UnknownHealth unknownHealth() {
        return new UnknownHealth();
    }
}
