package io.codeflix.encoder.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.codeflix.contract.Queues;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The next task for a worker that is free. It asks the queues in their order; once they have been empty for a while it
 * stops asking and lets the broker bring the next task, which costs nothing meanwhile and brings it sooner. Asking four
 * queues five times a second made Broker-J write 9 kB of log a second.
 */
final class TaskInbox {
    /** Images and films nearly done come first, then the short looks, then the long work. */
    private static final List<String> ORDER = List.of(Queues.IMAGE, Queues.PACKAGE, Queues.INSPECT, Queues.ENCODE);

    /** Between two rounds of asking. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** The tasks of a job come within moments, of several kinds at once: while asking, the first in order is taken. */
    private static final int ROUNDS = 50;

    private final Channel channel;
    private final int rounds;
    private int emptyRounds;
    private @Nullable Subscription subscription;

    TaskInbox(Channel channel) {
        this(channel, ROUNDS);
    }

    /** @param rounds of asking in vain before it lets the broker bring the next task */
    TaskInbox(Channel channel, int rounds) {
        this.channel = channel;
        this.rounds = rounds;
    }

    /** The next one, or nothing for a fifth of a second or so. */
    Optional<Delivery> next() throws IOException, InterruptedException {
        if (emptyRounds > rounds) {
            return brought();
        }
        var found = asked();
        if (found.isPresent()) {
            emptyRounds = 0;
        } else {
            emptyRounds++;
            Thread.sleep(PAUSE);
        }
        return found;
    }

    private Optional<Delivery> asked() throws IOException {
        for (var queue : ORDER) {
            var answer = channel.basicGet(queue, false);
            if (answer != null) {
                return Optional.of(new Delivery(queue, answer.getEnvelope(), answer.getProps(), answer.getBody()));
            }
        }
        return Optional.empty();
    }

    private Optional<Delivery> brought() throws IOException, InterruptedException {
        var waiting = subscription;
        if (waiting == null) {
            waiting = new Subscription(channel);
            subscription = waiting;
        }
        var first = waiting.poll(PAUSE);
        if (first.isEmpty()) {
            return first;
        }
        subscription = null;
        emptyRounds = 0;
        var all = new ArrayList<Delivery>();
        all.add(first.get());
        all.addAll(waiting.end());
        all.sort(Comparator.comparingInt(delivery -> ORDER.indexOf(delivery.queue())));
        for (var other : all.subList(1, all.size())) {
            channel.basicNack(other.tag(), false, true); // somebody else may be free
        }
        return Optional.of(all.getFirst());
    }

    /** A consumer on each queue, of one message at most. */
    private static final class Subscription {
        private final Channel channel;
        private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
        private final List<String> consumers = new ArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(ORDER.size());
        private volatile boolean broken;

        Subscription(Channel channel) throws IOException {
            this.channel = channel;
            channel.basicQos(1);
            for (var queue : ORDER) {
                consumers.add(channel.basicConsume(queue, false, consumer(queue)));
            }
        }

        Optional<Delivery> poll(Duration wait) throws IOException, InterruptedException {
            if (broken) {
                throw new IOException("the broker ended the subscription");
            }
            return Optional.ofNullable(deliveries.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
        }

        /** Takes no more, and tells what came until then. */
        List<Delivery> end() throws IOException, InterruptedException {
            for (var consumer : consumers) {
                channel.basicCancel(consumer);
            }
            while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (broken) {
                    throw new IOException("the broker ended the subscription");
                }
            }
            return List.copyOf(deliveries);
        }

        private DefaultConsumer consumer(String queue) {
            return new DefaultConsumer(channel) {
                @Override
                public void handleDelivery(
                        String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
                    deliveries.add(new Delivery(queue, envelope, properties, body));
                }

                /** Comes after the last delivery. */
                @Override
                public void handleCancelOk(String tag) {
                    ended.countDown();
                }

                @Override
                public void handleCancel(String tag) {
                    broken = true;
                }

                @Override
                public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
                    broken = true;
                }
            };
        }
    }
}
