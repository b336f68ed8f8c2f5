package io.codeflix.bridge.app;

import com.rabbitmq.client.Connection;
import io.codeflix.contract.Queues;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a worker hears of runs that are to end. */
record StopEar(Connection connection, BlockingQueue<byte[]> heard) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    static StopEar on(Connection connection) throws IOException {
        var heard = new LinkedBlockingQueue<byte[]>();
        var channel = connection.createChannel();
        String queue = "%s.%s".formatted(Queues.STOPS, System.nanoTime());
        channel.queueDeclare(queue, false, true, true, Map.of());
        channel.queueBind(queue, Queues.STOPS, "");
        channel.basicConsume(queue, true, (_, delivery) -> heard.add(delivery.getBody()), _ -> {});
        return new StopEar(connection, heard);
    }

    byte @Nullable [] awaitStop() throws InterruptedException {
        return heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
