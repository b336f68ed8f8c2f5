package io.codeflix.encoder.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Takes one task at a time from RabbitMQ, runs FFmpeg, answers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EncoderWorker {

    public static void main(String[] arguments) {
        SpringApplication.run(EncoderWorker.class, arguments);
    }
}
