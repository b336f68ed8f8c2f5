package io.codeflix.encoder.amqp;

import io.codeflix.contract.MediaTopics;
import io.codeflix.encoder.task.RunAnswers;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskKind;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.trace.TraceParent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;

/** Message bodies: the same bytes as the Kafka record, so that there is one contract. */
public final class TaskMessages {
    private static final String AVRO = "application/vnd.apache.avro";

    private final Serde<SpecificRecord> commands;
    private final Serde<SpecificRecord> answers;

    public TaskMessages(TopicSerdes serdes) {
        this.commands = serdes.anyOf(MediaTopics.TASK_COMMANDS);
        this.answers = serdes.anyOf(MediaTopics.TASK_EVENTS);
    }

    /**
     * @throws SerializationException where it can't be read, now or ever
     * @throws io.codeflix.registry.RegistryUnavailableException where the registry is away
     */
    public RunTask task(byte[] body) {
        RunTask task = command(RunTask.class, body);
        if (task.getKind() == TaskKind.UNKNOWN) {
            throw new SerializationException(
                    "Task %s is of a kind this worker does not know".formatted(task.getTaskId()));
        }
        return task;
    }

    /** An order to end a run; throws as {@link #task} does. */
    public StopTask stop(byte[] body) {
        return command(StopTask.class, body);
    }

    private <T extends SpecificRecord> T command(Class<T> type, byte[] body) {
        SpecificRecord command = commands.deserializer().deserialize(MediaTopics.TASK_COMMANDS.name(), body);
        if (!type.isInstance(command)) {
            throw new SerializationException(
                    "A %s where a %s was to be".formatted(command.getSchema().getName(), type.getSimpleName()));
        }
        return type.cast(command);
    }

    /** @param run whose asset's id is the key of the record it becomes, and whose trace it goes on with */
    public Message answer(RunAnswers run, SpecificRecord answer) {
        byte[] body = answers.serializer().serialize(MediaTopics.TASK_EVENTS.name(), answer);
        var message = MessageBuilder.withBody(body)
                .setCorrelationId(run.run().getAssetId())
                .setContentType(AVRO)
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        run.trace().ifPresent(trace -> message.setHeader(TraceParent.HEADER, trace.toString()));
        return message.build();
    }
}
