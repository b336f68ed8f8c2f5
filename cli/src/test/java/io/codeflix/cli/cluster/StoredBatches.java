package io.codeflix.cli.cluster;

import io.codeflix.contract.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.FileRecords;

/** How the batches of a topic lie in the broker's files: a client's own consumer hides it. */
final class StoredBatches {

    private StoredBatches() {}

    static List<CompressionType> compressionsOf(Topic topic, String bootstrapServers) {
        var found = new ArrayList<CompressionType>();
        for (var segment : segments(topic, bootstrapServers)) {
            try (var records = FileRecords.open(segment.toFile(), false)) {
                records.batches().forEach(batch -> found.add(batch.compressionType()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static List<Path> segments(Topic topic, String bootstrapServers) {
        var segment = Pattern.compile(".*/" + Pattern.quote(topic.name()) + "-\\d+/\\d+\\.log");
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var brokers =
                    admin.describeCluster().nodes().get().stream().map(Node::id).toList();
            var segments = new ArrayList<Path>();
            for (var directories :
                    admin.describeLogDirs(brokers).allDescriptions().get().values()) {
                for (var directory : directories.keySet()) {
                    try (var files = Files.walk(Path.of(directory), 2)) {
                        files.filter(file -> segment.matcher(file.toString()).matches())
                                .forEach(segments::add);
                    }
                }
            }
            return segments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
