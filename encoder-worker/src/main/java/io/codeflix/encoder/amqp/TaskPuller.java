package io.codeflix.encoder.amqp;

import com.rabbitmq.client.Channel;
import io.codeflix.encoder.task.RunAnswers;
import io.codeflix.encoder.task.RunMeters;
import io.codeflix.encoder.task.StopOrders;
import io.codeflix.encoder.task.TaskRunner;
import io.codeflix.media.RunTask;
import io.codeflix.media.TaskFailed;
import io.codeflix.registry.RegistryUnavailableException;
import io.codeflix.trace.Tracing;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.RabbitUtils;
import org.springframework.context.SmartLifecycle;

/**
 * Takes a task only when the worker is free, so that none waits behind a running encode. A task is acknowledged when the
 * broker has confirmed its start; from then on the lease alone recovers it, and no broker's time-out can bite.
 */
public final class TaskPuller implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TaskPuller.class);
    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final ConnectionFactory connections;
    private final TaskMessages messages;
    private final Answers answers;
    private final DeadLetters deadLetters;
    private final TaskRunner runner;
    private final StopOrders stops;
    private final RunMeters meters;
    private final Tracing tracing;
    private final String workerId;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    public TaskPuller(
            ConnectionFactory connections,
            TaskMessages messages,
            Answers answers,
            DeadLetters deadLetters,
            TaskRunner runner,
            StopOrders stops,
            RunMeters meters,
            Tracing tracing,
            String workerId,
            Clock clock) {
        this.connections = connections;
        this.messages = messages;
        this.answers = answers;
        this.deadLetters = deadLetters;
        this.runner = runner;
        this.stops = stops;
        this.meters = meters;
        this.tracing = tracing;
        this.workerId = workerId;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("task-puller").start(this::pull);
    }

    /** Ends the run under way, which answers that it may be repeated. */
    @Override
    public synchronized void stop() {
        running = false;
        runner.stop();
        Thread pulling = thread;
        if (pulling == null) {
            return;
        }
        try {
            pulling.join(DRAIN);
            pulling.interrupt();
            pulling.join(DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void pull() {
        try {
            while (running) {
                try {
                    pullWhileConnected();
                } catch (IOException | RuntimeException e) {
                    log.warn("The broker is away or refuses us, trying again: {}", e.toString());
                    Thread.sleep(TROUBLE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pullWhileConnected() throws IOException, InterruptedException {
        var connection = connections.createConnection();
        Channel channel = connection.createChannel(false);
        try {
            var inbox = new TaskInbox(channel);
            while (running) {
                var delivery = inbox.next();
                if (delivery.isPresent()) {
                    handle(channel, delivery.get());
                }
            }
        } finally {
            RabbitUtils.setPhysicalCloseRequired(channel, true); // what it holds goes back into its queue
            RabbitUtils.closeChannel(channel);
        }
    }

    private void handle(Channel channel, Delivery delivery) throws IOException, InterruptedException {
        long tag = delivery.tag();
        RunTask task;
        try {
            task = read(delivery.body());
        } catch (SerializationException e) {
            deadLetters.put(delivery, String.valueOf(e.getMessage()));
            channel.basicAck(tag, false);
            return;
        }
        if (task == null) {
            channel.basicNack(tag, false, true);
            return;
        }
        try (var trace = RunTrace.begin(tracing, delivery, task)) {
            run(channel, tag, task, trace);
        }
    }

    private void run(Channel channel, long tag, RunTask task, RunTrace trace) throws IOException, InterruptedException {
        if (stops.isStopped(task.getTaskId(), task.getAttempt())) {
            log.info("Leaves {}, attempt {}: nobody waits for it", task.getTaskId(), task.getAttempt());
            channel.basicAck(tag, false);
            return;
        }
        var run = new RunAnswers(task, workerId, trace.asParent(), clock);
        answers.confirmed(run, run.started());
        channel.basicAck(tag, false);
        log.info(
                "Runs {}, attempt {}, as {}",
                task.getTaskId(),
                task.getAttempt(),
                run.run().getRunId());
        SpecificRecord end =
                meters.time(task, () -> runner.run(task, run, progress -> answers.progress(run, progress)));
        if (end instanceof TaskFailed failed) {
            trace.failed(failed.getCode());
        }
        answers.last(run, end, patience(task));
    }

    /** A run that fell silent is heard until another one starts, which may be long where the brokers were away. */
    private static Duration patience(RunTask task) {
        return Duration.ofSeconds(Math.max(2L * task.getLeaseSeconds(), task.getQueueSeconds()));
    }

    /** Waits for the registry with the message in hand; giving it back would wear out its deliveries. Null when stopped. */
    private @Nullable RunTask read(byte[] body) throws InterruptedException {
        while (running) {
            try {
                return messages.task(body);
            } catch (RegistryUnavailableException e) {
                log.warn("The registry is away, the task waits: {}", e.getMessage());
                Thread.sleep(TROUBLE);
            }
        }
        return null;
    }
}
