package io.codeflix.reference.configuration;

import io.codeflix.reference.source.SourceDocs;
import io.codeflix.reference.source.TypeDoc;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** A table of our own settings for each application, made from its property records and their Javadoc. */
public final class ConfigurationReference {
    private static final Pattern INJECTED = Pattern.compile("@Value\\(\"\\$\\{(codeflix\\.[a-z.-]+)");

    private final Path root;
    private final SourceDocs docs;

    public ConfigurationReference(Path root, SourceDocs docs) {
        this.root = root;
        this.docs = docs;
    }

    /** An application, where its sources are, and in which packages its settings are. */
    public record App(String name, List<String> modules, List<String> packages) {}

    /** The page. */
    public String of(List<App> apps) {
        var page = new StringBuilder("""
                # Configuration

                Made from the code; `./mvnw -pl reference -am test -Dcodeflix.golden.rewrite=true` writes it anew.

                Every setting is a property of Spring Boot: an environment variable (`codeflix.store.access-key` is
                `CODEFLIX_STORE_ACCESSKEY`), a file of `spring.config.import=configtree:/etc/codeflix/` (secrets), or an argument.
                """);
        for (var app : apps) {
            page.append("\n## %s\n\n| setting | type | default | meaning |\n|---|---|---|---|\n".formatted(app.name()));
            settings(app).values().forEach(page::append);
        }
        return page.toString();
    }

    private TreeMap<String, String> settings(App app) {
        var defaults = defaults(app);
        var rows = new TreeMap<String, String>();
        for (var type : propertyTypes(app)) {
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            add(rows, prefix, type, defaults);
        }
        for (var name : injected(app)) {
            rows.computeIfAbsent(name, it -> {
                @Nullable String given = defaults.getProperty(it);
                return "| `%s` | String | %s | |\n".formatted(it, given == null ? "**required**" : "`" + given + "`");
            });
        }
        return rows;
    }

    private void add(TreeMap<String, String> rows, String prefix, Class<?> type, Properties defaults) {
        var said = docs.of(type).map(TypeDoc::params);
        for (var component : type.getRecordComponents()) {
            var name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                add(rows, name, component.getType(), defaults);
                continue;
            }
            var meaning = said.map(params -> params.get(component.getName())).orElse(null);
            rows.put(
                    name,
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    name,
                                    component.getType().getSimpleName(),
                                    defaultOf(name, component, defaults),
                                    meaning == null ? "" : meaning.replace("|", "\\|")));
        }
    }

    private static String defaultOf(String name, RecordComponent component, Properties defaults) {
        @Nullable String given = defaults.getProperty(name);
        if (given == null) {
            given = Optional.ofNullable(defaultValue(component))
                    .map(value -> String.join(",", value.value()))
                    .orElse(null);
        }
        if (given != null) {
            return given.isEmpty() ? "empty" : "`" + given + "`";
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "none" : "**required**";
    }

    /** The annotation is the constructor parameter's, not the component's. */
    private static @Nullable DefaultValue defaultValue(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Settings that are injected one by one. */
    private TreeSet<String> injected(App app) {
        var names = new TreeSet<String>();
        for (var module : app.modules()) {
            try (var files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    INJECTED.matcher(Files.readString(file)).results().forEach(it -> names.add(it.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private Properties defaults(App app) {
        var defaults = new Properties();
        for (var module : app.modules()) {
            for (var name : List.of("codeflix-defaults.properties", "application.properties")) {
                var file = root.resolve(module).resolve("src/main/resources").resolve(name);
                if (Files.exists(file)) {
                    load(defaults, file);
                }
            }
        }
        return defaults;
    }

    private static void load(Properties defaults, Path file) {
        try {
            defaults.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> propertyTypes(App app) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = new ArrayList<Class<?>>();
        for (var name : app.packages()) {
            scanner.findCandidateComponents(name).stream()
                    .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                    .forEach(types::add);
        }
        return types;
    }
}
