package io.codeflix.catalog.app;

import io.codeflix.streams.api.StreamsApi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The catalog's process. */
@SpringBootApplication(scanBasePackages = "io.codeflix.catalog")
@ConfigurationPropertiesScan("io.codeflix.catalog")
@Import(StreamsApi.class)
public class CatalogApplication {

    public static void main(String[] args) {
        SpringApplication.run(CatalogApplication.class, args);
    }
}
