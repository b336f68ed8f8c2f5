package io.codeflix.encoder.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes one task at a time from RabbitMQ, runs FFmpeg, answers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EncoderWorker {

    public static void main(String[] arguments) {
        var application = new SpringApplication(EncoderWorker.class);
        application.setRegisterShutdownHook(false);
        var context = application.run(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(context), "drain"));
    }

    /** A worker that was asked to go and has given its task back ends well; the JVM alone would say 143. */
    private static void end(ConfigurableApplicationContext context) {
        context.close();
        Runtime.getRuntime().halt(0);
    }
}
