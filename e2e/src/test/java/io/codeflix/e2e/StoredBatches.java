package io.codeflix.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.FileRecords;

/** How batches lie in the broker's files: a consumer hides it, yet a client without the codec can't read them. */
final class StoredBatches {

    private StoredBatches() {}

    /** Of every topic that was written since, Kafka's own aside, the ways its batches are compressed. */
    static Map<String, TreeSet<CompressionType>> compressions(Platform platform, Instant since) throws IOException {
        var found = new TreeMap<String, TreeSet<CompressionType>>();
        try (var files = Files.walk(platform.home().resolve("data/kafka/log"), 2)) {
            for (var segment : files.filter(StoredBatches::isOfATopic).toList()) {
                try (var records = FileRecords.open(segment.toFile(), false)) {
                    for (var batch : records.batches()) {
                        if (batch.maxTimestamp() >= since.toEpochMilli()) {
                            found.computeIfAbsent(topic(segment), _ -> new TreeSet<>())
                                    .add(batch.compressionType());
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOfATopic(Path file) {
        return file.toString().endsWith(".log") && !partition(file).startsWith("__");
    }

    private static String topic(Path segment) {
        return partition(segment).replaceFirst("-\\d+$", "");
    }

    private static String partition(Path segment) {
        return segment.getName(segment.getNameCount() - 2).toString();
    }
}
