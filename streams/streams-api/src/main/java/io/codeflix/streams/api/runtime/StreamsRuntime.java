package io.codeflix.streams.api.runtime;

import io.codeflix.registry.ContractCheck;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.settings.StreamsSettings;
import io.codeflix.trace.Telemetry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the application's topology from start to stop; where it can't go on, the process ends and is started anew. */
@Component
public class StreamsRuntime implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(15);

    /** Threads that may be replaced in one process; more than that is not bad luck. */
    private static final int REPLACEMENTS = 10;

    /** EX_SOFTWARE of sysexits.h. */
    private static final int BROKEN = 70;

    private final TopologyFactory factory;
    private final TopicSerdes serdes;
    private final LogProperties log;
    private final StreamsProperties properties;
    private final ApplicationContext context;
    private final StreamsMeters meters;
    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();
    private final AtomicInteger replaced = new AtomicInteger();
    private volatile boolean running;

    StreamsRuntime(
            TopologyFactory factory,
            TopicSerdes serdes,
            LogProperties log,
            StreamsProperties properties,
            ApplicationContext context,
            StreamsMeters meters) {
        this.factory = factory;
        this.serdes = serdes;
        this.log = log;
        this.properties = properties;
        this.context = context;
        this.meters = meters;
    }

    /** The running instance; throws {@link IllegalStateException} before the start and after the stop. */
    public KafkaStreams streams() {
        var current = streams.get();
        if (current == null) {
            throw new IllegalStateException("the topology isn't running");
        }
        return current;
    }

    @Override
    public void start() {
        verifyContract();
        var config = new StreamsSettings(
                        factory.applicationId(),
                        log.kafka().bootstrapServers(),
                        properties.stateDir(),
                        properties.applicationServer(),
                        properties.replicationFactor(),
                        properties.takeover(),
                        factory.deadLetters())
                .toProperties();
        config.put(Telemetry.CONFIG, meters.telemetry());
        var instance = new KafkaStreams(factory.build(config, serdes), config);
        instance.setUncaughtExceptionHandler(this::onThreadDeath);
        instance.setGlobalStateRestoreListener(meters.restoring());
        instance.setStateListener((to, from) -> {
            LOG.info("{}: {} -> {}", factory.applicationId(), from, to);
            meters.changed(to);
            if (to == KafkaStreams.State.ERROR) {
                Thread.ofPlatform().name("end-broken-process").start(this::endProcess);
            }
        });
        streams.set(instance);
        meters.watch(instance, factory.topics());
        running = true; // not before: probes ask as soon as the port is open
        instance.start();
    }

    private void verifyContract() {
        try (var kafka = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, log.kafka().bootstrapServers()))) {
            new ContractCheck(kafka).verify(factory.topics());
        }
    }

    private StreamThreadExceptionResponse onThreadDeath(Throwable cause) {
        LOG.error("{}: a stream thread died", factory.applicationId(), cause);
        meters.threadDied();
        return replaced.incrementAndGet() > REPLACEMENTS
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void endProcess() {
        System.exit(SpringApplication.exit(context, () -> BROKEN));
    }

    @Override
    public void stop() {
        running = false;
        var instance = streams.getAndSet(null);
        if (instance != null) {
            // leaving the group spares the next start the wait for a dead member's session
            instance.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(CLOSE_WITHIN));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
