package io.codeflix.bridge.app;

import static java.util.stream.Collectors.toCollection;

import io.codeflix.contract.MediaTopics;
import io.codeflix.media.InspectSpec;
import io.codeflix.media.RunRef;
import io.codeflix.media.RunTask;
import io.codeflix.media.StopTask;
import io.codeflix.media.TaskInput;
import io.codeflix.media.TaskKind;
import io.codeflix.media.TaskStarted;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.avro.Schema;

/** Tasks and answers as the topology and the workers write them. */
final class Tasks {
    private final SchemaRegistry registry;
    private final TopicSerdes serdes;

    Tasks(SchemaRegistry registry) {
        this.registry = registry;
        this.serdes = new TopicSerdes(registry);
    }

    /** An asset id nobody used before. */
    static String anAsset() {
        return UUID.randomUUID().toString();
    }

    byte[] task(String assetId, TaskKind kind) {
        return task(assetId, kind, 0);
    }

    byte[] task(String assetId, TaskKind kind, int queueSeconds) {
        var task = RunTask.newBuilder()
                .setTaskId(assetId + "-task")
                .setJobId(assetId + "-encode")
                .setAssetId(assetId)
                .setKind(kind)
                .setAttempt(1)
                .setLeaseSeconds(30)
                .setTimeLimitSeconds(600)
                .setInput(TaskInput.newBuilder()
                        .setInspect(new InspectSpec("originals/" + assetId, "runs/", false))
                        .build())
                .setSentAt(Instant.EPOCH)
                .setQueueSeconds(queueSeconds)
                .build();
        return serdes.<RunTask>of(MediaTopics.TASK_COMMANDS).serializer().serialize("any", task);
    }

    byte[] stop(String assetId) {
        var stop = StopTask.newBuilder()
                .setTaskId(assetId + "-task")
                .setJobId(assetId + "-encode")
                .setAssetId(assetId)
                .setAttempt(1)
                .setReason("canceled")
                .setSentAt(Instant.EPOCH)
                .build();
        return serdes.anyOf(MediaTopics.TASK_COMMANDS).serializer().serialize("any", stop);
    }

    /** Of a schema version that no reader has met: it has one field more. */
    byte[] taskOfANewerVersion(String assetId) {
        var known = RunTask.getClassSchema();
        var fields = known.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .collect(toCollection(ArrayList::new));
        fields.add(new Schema.Field("addedLater", Schema.create(Schema.Type.STRING), "Added later.", ""));
        var newer = Schema.createRecord(known.getName(), known.getDoc(), known.getNamespace(), false, fields);
        var bytes = task(assetId, TaskKind.ENCODE);
        // the field is the last one, so an empty string (one zero byte) makes the old bytes new ones
        return ByteBuffer.allocate(bytes.length + 1)
                .put(bytes)
                .putInt(1, registry.idOf("newer", newer))
                .array();
    }

    byte[] answer(String assetId) {
        var run = new RunRef(assetId + "-task", assetId + "-encode", assetId, TaskKind.ENCODE, 1, "run", "worker");
        return serdes.anyOf(MediaTopics.TASK_EVENTS).serializer().serialize("any", new TaskStarted(run, Instant.EPOCH));
    }
}
