package io.codeflix.reference.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The Javadoc of our own sources, so that a reference says what the code says. Read with the JDK's own parser; nothing of it
 * travels with what we ship.
 */
public final class SourceDocs {
    private final Map<String, TypeDoc> types;

    private SourceDocs(Map<String, TypeDoc> types) {
        this.types = Map.copyOf(types);
    }

    /** Reads every {@code src/main/java} below these modules. */
    public static SourceDocs of(Path root, List<String> modules) {
        var files = modules.stream()
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .flatMap(SourceDocs::sources)
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            var found = new HashMap<String, TypeDoc>();
            for (CompilationUnitTree unit : task.parse()) {
                new DocScanner(task, unit, found).scan(unit, null);
            }
            return new SourceDocs(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said about a type; empty where nothing is. */
    public Optional<TypeDoc> of(Class<?> type) {
        return Optional.ofNullable(types.get(type.getName().replace('$', '.')));
    }
}
