package io.codeflix.contract;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * Schemas as they were released: {@code schemas/avro/released/<version>/<subject>.avsc}. A set is written once, when its
 * version is released, and never changed; records written with it are in the topics for ever.
 */
final class ReleasedSchemas {
    private static final String EXTENSION = ".avsc";

    private final Path folder;

    ReleasedSchemas(Path folder) {
        this.folder = folder;
    }

    /** Writes the current schemas as the set of a version. Arguments: the folder of all sets, and the version. */
    public static void main(String[] args) throws IOException {
        var set = Path.of(args[0], args[1]);
        if (Files.exists(set)) {
            throw new IllegalArgumentException(set + " is released already; take the next version");
        }
        Files.createDirectories(set);
        for (var subject : current().entrySet()) {
            Files.writeString(
                    set.resolve(subject.getKey() + EXTENSION),
                    subject.getValue().toString(true) + "\n");
        }
        System.out.println("Wrote " + current().size() + " schemas to " + set);
    }

    /** Schemas of the contract as it is now, by subject. */
    static Map<String, Schema> current() {
        var subjects = new TreeMap<String, Schema>();
        for (var topic : Topics.all()) {
            topic.schemas().forEach(schema -> subjects.put(topic.subject(schema), schema));
        }
        return subjects;
    }

    List<String> versions() throws IOException {
        try (var sets = Files.list(folder)) {
            return sets.filter(Files::isDirectory)
                    .map(set -> set.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Schemas of a version by subject. */
    Map<String, Schema> of(String version) throws IOException {
        try (var files = Files.list(folder.resolve(version))) {
            return files.map(Path::toFile)
                    .collect(toMap(
                            file -> file.getName().substring(0, file.getName().length() - EXTENSION.length()),
                            file -> parsed(file.toPath())));
        }
    }

    private static Schema parsed(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
