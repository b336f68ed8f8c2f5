package io.codeflix.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What the running platform does while nobody asks anything: CPU of each process, records that are written to each topic,
 * bytes that are written to each log. Records and bytes are the same on a busy machine.
 */
public final class IdleCost {
    private static final Duration WATCHED = Duration.ofMinutes(
            Long.parseLong(Optional.ofNullable(System.getenv("MINUTES")).orElse("4")));

    private final RunningPlatform platform;
    private final Admin kafka;

    private IdleCost(RunningPlatform platform, Admin kafka) {
        this.platform = platform;
        this.kafka = kafka;
    }

    public static void main(String[] args) throws Exception {
        var platform = new RunningPlatform();
        try (var kafka = Admin.create(Map.of(
                "bootstrap.servers", PlatformLog.of(platform).bootstrapServers(), "metadata.max.age.ms", 3_600_000))) {
            new IdleCost(platform, kafka).run();
        }
    }

    private void run() throws Exception {
        var before = look();
        TimeUnit.MILLISECONDS.sleep(WATCHED.toMillis());
        var after = look();
        double seconds = (after.nanos() - before.nanos()) / 1e9;

        print("CPU, % of a core", grown(before.cpuMillis(), after.cpuMillis()), seconds * 10, 0);
        print("Kafka, records a second", grown(before.records(), after.records()), seconds, 1);
        print("logs, bytes a second", grown(before.logBytes(), after.logBytes()), seconds, 1);
    }

    private record Look(
            long nanos, Map<String, Long> cpuMillis, Map<String, Long> records, Map<String, Long> logBytes) {}

    private Look look() throws IOException, ExecutionException, InterruptedException {
        return new Look(System.nanoTime(), cpu(), records(), logs());
    }

    /** The gateway lives in the supervisor, whose children are the other components: they count for themselves. */
    private Map<String, Long> cpu() {
        var millis = new LinkedHashMap<String, Long>();
        for (var component : platform.components()) {
            long pid = component.path("pid").asLong();
            if (pid != 0 && pid != platform.supervisorPid()) {
                millis.put(
                        component.path("name").asString(), ProcessCost.cpu(pid).toMillis());
            }
        }
        millis.put("supervisor", ProcessCost.ownCpu(platform.supervisorPid()).toMillis());
        return millis;
    }

    /** Ends of the topics; the markers of transactions count, as they are written too. */
    private Map<String, Long> records() throws ExecutionException, InterruptedException {
        var topics = kafka.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        var ends = kafka.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var records = new TreeMap<String, Long>();
        kafka.listOffsets(ends)
                .all()
                .get()
                .forEach((partition, end) -> records.merge(partition.topic(), end.offset(), Long::sum));
        return records;
    }

    /** A log that was put aside meanwhile goes on in another file. */
    private Map<String, Long> logs() throws IOException {
        var bytes = new TreeMap<String, Long>();
        try (var files = Files.list(platform.home().resolve("logs"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> bytes.merge(
                            file.getFileName().toString().replaceFirst("\\.log.*", ".log"), size(file), Long::sum));
        }
        return bytes;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new LinkedHashMap<String, Long>();
        after.forEach((name, value) -> grown.put(name, value - before.getOrDefault(name, 0L)));
        return grown;
    }

    private static void print(String what, Map<String, Long> grown, double unit, long leastGrowth) {
        System.out.printf("%n| %-56s | %10s |%n|---|---:|%n", what, "");
        grown.entrySet().stream()
                .filter(entry -> entry.getValue() >= leastGrowth)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> System.out.printf("| %-56s | %10.2f |%n", entry.getKey(), entry.getValue() / unit));
        double all = grown.values().stream().mapToLong(Long::longValue).sum() / unit;
        System.out.printf("| %-56s | %10.2f |%n", "all", all);
    }
}
