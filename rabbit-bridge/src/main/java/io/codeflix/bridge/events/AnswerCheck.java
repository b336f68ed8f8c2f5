package io.codeflix.bridge.events;

import io.codeflix.contract.MediaTopics;
import io.codeflix.registry.TopicSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.amqp.core.Message;
import org.springframework.stereotype.Component;

/** Keeps what is no answer of a worker out of Kafka; the bytes of what is one pass unchanged. */
@Component
class AnswerCheck {
    private final Deserializer<SpecificRecord> answers;

    AnswerCheck(TopicSerdes serdes) {
        this.answers = serdes.anyOf(MediaTopics.TASK_EVENTS).deserializer();
    }

    /** @throws io.codeflix.registry.RegistryUnavailableException says nothing about the message; ask again */
    Answer check(Message message) {
        var assetId = message.getMessageProperties().getCorrelationId();
        if (assetId == null || assetId.isBlank()) {
            return new Answer.Poison("no correlation id");
        }
        try {
            answers.deserialize(MediaTopics.TASK_EVENTS.name(), message.getBody());
            return new Answer.About(assetId);
        } catch (SerializationException e) {
            return new Answer.Poison(String.valueOf(e.getMessage()));
        }
    }
}
