package io.codeflix.encoder.app;

import io.codeflix.contract.AmqpBroker;
import io.codeflix.encoder.amqp.Answers;
import io.codeflix.encoder.amqp.DeadLetters;
import io.codeflix.encoder.amqp.Publisher;
import io.codeflix.encoder.amqp.StopListener;
import io.codeflix.encoder.amqp.TaskMessages;
import io.codeflix.encoder.amqp.TaskPuller;
import io.codeflix.encoder.amqp.WorkerQueues;
import io.codeflix.encoder.ffmpeg.FfmpegInstallation;
import io.codeflix.encoder.ffmpeg.FfmpegLocator;
import io.codeflix.encoder.store.ObjectStore;
import io.codeflix.encoder.task.RunMeters;
import io.codeflix.encoder.task.StopOrders;
import io.codeflix.encoder.task.TaskRunner;
import io.codeflix.encoder.task.WorkFolders;
import io.codeflix.registry.ConfluentRegistry;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.trace.Telemetry;
import io.codeflix.trace.Tracing;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who gets what. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    private static final Logger log = LoggerFactory.getLogger(Wiring.class);

    /** One call waits no longer for the registry; whoever calls tries again and can stop in between. */
    private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(2);

    @Bean
    FfmpegInstallation ffmpeg(WorkerProperties worker) {
        var installation = new FfmpegLocator(
                        worker.ffmpeg(),
                        worker.ffprobe(),
                        System.getenv().getOrDefault("PATH", ""),
                        worker.cache().toAbsolutePath())
                .locate();
        log.info("Works with {}", installation);
        return installation;
    }

    @Bean
    InfoContributor ffmpegInfo(FfmpegInstallation ffmpeg) {
        return info -> info.withDetail(
                "ffmpeg",
                Map.of(
                        "version",
                        ffmpeg.version(),
                        "origin",
                        ffmpeg.origin().name().toLowerCase(Locale.ROOT),
                        "path",
                        ffmpeg.ffmpeg().toString()));
    }

    @Bean
    SchemaRegistry registry(@Value("${codeflix.registry.url}") URI url) {
        return new ConfluentRegistry(url, REGISTRY_PATIENCE);
    }

    @Bean
    ObjectStore store(StoreProperties store) {
        return new ObjectStore(store.config());
    }

    @Bean
    WorkFolders workFolders(WorkerProperties worker) throws IOException {
        var folders = new WorkFolders(worker.scratch().toAbsolutePath());
        folders.sweep();
        return folders;
    }

    @Bean
    StopOrders stopOrders() {
        return new StopOrders();
    }

    @Bean
    TaskRunner runner(
            ObjectStore store, FfmpegInstallation ffmpeg, WorkFolders folders, StopOrders stops, Tracing tracing) {
        return new TaskRunner(store, ffmpeg, folders, stops, tracing);
    }

    @Bean
    TaskMessages taskMessages(SchemaRegistry registry) {
        return new TaskMessages(new TopicSerdes(registry));
    }

    @Bean
    StopListener stopListener(ConnectionFactory connections, TaskMessages messages, StopOrders stops) {
        return new StopListener(connections, messages, stops);
    }

    @Bean
    Declarables queues(@Value("${codeflix.amqp.broker}") AmqpBroker broker) {
        return WorkerQueues.on(broker);
    }

    @Bean
    TaskPuller puller(
            ConnectionFactory connections,
            RabbitTemplate rabbit,
            TaskMessages messages,
            TaskRunner runner,
            StopOrders stops,
            Telemetry telemetry,
            WorkerProperties worker) {
        var publisher = new Publisher(rabbit);
        return new TaskPuller(
                connections,
                messages,
                new Answers(publisher, messages),
                new DeadLetters(publisher),
                runner,
                stops,
                new RunMeters(telemetry.meters()),
                telemetry.tracing(),
                worker.id(),
                Clock.systemUTC());
    }
}
