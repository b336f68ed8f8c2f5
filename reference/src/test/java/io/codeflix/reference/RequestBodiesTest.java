package io.codeflix.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.streams.api.problem.StrictJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Every field of every body of every context takes its own kind of JSON and no other. */
class RequestBodiesTest {
    private static final String TEXT = "\"text\"";
    private static final String NUMBER_AS_TEXT = "\"12\"";
    private static final String EMPTY = "\"\"";

    private final JsonMapper json = strict();

    @TestFactory
    Stream<DynamicTest> aFieldTakesNoOtherKindThanItsOwn() {
        return bodies().stream()
                .flatMap(body -> Arrays.stream(body.getRecordComponents())
                        .flatMap(field -> wrongFor(field.getGenericType()).stream()
                                .map(value -> "{\"%s\":%s}".formatted(field.getName(), value))
                                .map(sent -> DynamicTest.dynamicTest(
                                        body.getSimpleName() + " " + sent,
                                        () -> assertThatThrownBy(() -> json.readValue(sent, body))
                                                .isInstanceOf(MismatchedInputException.class)
                                                .satisfies(e -> assertThat(((JacksonException) e).getPath())
                                                        .isNotEmpty())))));
    }

    @TestFactory
    Stream<DynamicTest> aFieldTakesItsOwnKind() {
        return bodies().stream()
                .flatMap(body -> Arrays.stream(body.getRecordComponents())
                        .map(field -> "{\"%s\":%s}".formatted(field.getName(), rightFor(field.getGenericType())))
                        .map(sent -> DynamicTest.dynamicTest(
                                body.getSimpleName() + " " + sent,
                                () -> assertThat((Object) json.readValue(sent, body))
                                        .isNotNull())));
    }

    @Test
    void everyContextIsLookedAt() {
        assertThat(bodies()).extracting(Class::getSimpleName).contains("CategoryBody", "VideoBody", "RegisterRequest");
    }

    private static List<String> wrongFor(Type type) {
        if (type instanceof ParameterizedType list) {
            var element = list.getActualTypeArguments()[0];
            return Stream.concat(
                            Stream.of(TEXT, EMPTY, "7", "true", "{}"),
                            wrongFor(element).stream().map(value -> "[" + value + "]"))
                    .toList();
        }
        if (type == String.class) {
            return List.of("12345", "0", "1.5", "true", "false", "[]", "[\"text\"]", "{}");
        }
        if (type == Integer.class || type == Long.class) {
            return List.of(NUMBER_AS_TEXT, EMPTY, TEXT, "1.0", "1.5", "1e3", "true", "[]", "[12]", "{}");
        }
        if (type == Boolean.class) {
            return List.of("\"true\"", EMPTY, TEXT, "0", "1", "1.0", "[]", "[true]", "{}");
        }
        if (type == Instant.class) {
            return List.of("1767268800", "1767268800.5", "\"1767268800\"", EMPTY, TEXT, "true", "[2026,1,1]", "{}");
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return Stream.concat(
                            Stream.of(TEXT, EMPTY, "7", "true", "[]"),
                            Arrays.stream(nested.getRecordComponents())
                                    .flatMap(field -> wrongFor(field.getGenericType()).stream()
                                            .map(value -> "{\"%s\":%s}".formatted(field.getName(), value))))
                    .toList();
        }
        throw new IllegalArgumentException("say which JSON is wrong for a " + type);
    }

    private static String rightFor(Type type) {
        if (type instanceof ParameterizedType list) {
            return "[" + rightFor(list.getActualTypeArguments()[0]) + ",null]";
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            var field = nested.getRecordComponents()[0];
            return "{\"%s\":%s}".formatted(field.getName(), rightFor(field.getGenericType()));
        }
        return type == String.class
                ? TEXT
                : type == Boolean.class ? "true" : type == Instant.class ? "\"2026-01-31T20:00:00Z\"" : "12";
    }

    private static Set<Class<?>> bodies() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var found = new LinkedHashSet<Class<?>>();
        for (var candidate : scanner.findCandidateComponents("io.codeflix")) {
            var controller = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
            Arrays.stream(controller.getDeclaredMethods())
                    .flatMap(method -> Arrays.stream(method.getParameters()))
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .forEach(parameter -> found.add(parameter.getType()));
        }
        return found;
    }

    private static JsonMapper strict() {
        var builder = JsonMapper.builder();
        new StrictJson().toTheLetter().customize(builder);
        return builder.build();
    }
}
