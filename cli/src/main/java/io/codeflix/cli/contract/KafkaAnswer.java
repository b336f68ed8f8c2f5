package io.codeflix.cli.contract;

import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.http.UnavailableException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka answers, with its failures in words a person can act on. */
public final class KafkaAnswer {

    private KafkaAnswer() {}

    public static <T> T of(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    public static RuntimeException failure(Throwable e) {
        return switch (e) {
            case UnknownTopicOrPartitionException _ -> noSuchTopic("the topic");
            case KafkaException kafka
            when kafka.getCause() instanceof Exception cause && cause.getMessage() != null ->
                away(kafka.getMessage() + ": " + cause.getMessage());
            default -> away(String.valueOf(e.getMessage()));
        };
    }

    public static NotFoundException noSuchTopic(String topic) {
        return new NotFoundException("there is no topic " + topic, "'codeflix topic list --all' shows what there is");
    }

    private static UnavailableException away(String why) {
        return new UnavailableException(
                "Kafka could not be asked: " + why, "see 'codeflix status', or give --bootstrap-servers");
    }
}
