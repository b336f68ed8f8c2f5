package io.codeflix.bridge.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Brings commands from Kafka to the workers' queues and their answers back, at least once. */
@SpringBootApplication(scanBasePackages = "io.codeflix.bridge")
public class RabbitBridge {

    public static void main(String[] args) {
        SpringApplication.run(RabbitBridge.class, args);
    }
}
