package io.codeflix.cli.bulk.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The documents of files, of all files in a folder, or of standard input. */
public final class CatalogFiles {

    private static final String STANDARD_INPUT = "-";

    /** @param paths files, folders (those in them by name, not in folders within) and {@code -} */
    public List<Value> read(List<String> paths, Flaws flaws) {
        var read = new ArrayList<Value>();
        try {
            for (var path : paths) {
                if (path.equals(STANDARD_INPUT)) {
                    read.addAll(documents("standard input", System.in.readAllBytes(), flaws));
                } else if (Files.isDirectory(Path.of(path))) {
                    for (var file : inFolder(Path.of(path), flaws)) {
                        read.addAll(documents(file.toString(), Files.readAllBytes(file), flaws));
                    }
                } else {
                    read.addAll(documents(path, Files.readAllBytes(Path.of(path)), flaws));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static List<Path> inFolder(Path folder, Flaws flaws) throws IOException {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> Files.isRegularFile(file) && isCatalog(name(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                flaws.add(new Place(folder.toString(), 1, 0), "no .yaml, .yml, .json or .ndjson file in this folder");
            }
            return found;
        }
    }

    private static List<Value> documents(String file, byte[] bytes, Flaws flaws) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            flaws.add(new Place(file, 1, 0), "not UTF-8");
            return List.of();
        }
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YamlSource.read(file, content, flaws);
        }
        var start = content.stripLeading();
        boolean json = name.endsWith("json") || start.startsWith("{") || start.startsWith("[");
        return json
                ? JsonSource.read(file, content, !name.endsWith(".json"), flaws)
                : YamlSource.read(file, content, flaws);
    }

    private static boolean isCatalog(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json") || name.endsWith(".ndjson");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
