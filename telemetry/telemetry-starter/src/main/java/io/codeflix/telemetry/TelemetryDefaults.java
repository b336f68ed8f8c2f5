package io.codeflix.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts our defaults behind everything else. A file that a service imports would win over the service's own: its readiness
 * would quietly lose the parts that it names itself.
 */
final class TelemetryDefaults implements EnvironmentPostProcessor {
    private static final String FILE = "classpath:telemetry-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("telemetry-defaults", FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
