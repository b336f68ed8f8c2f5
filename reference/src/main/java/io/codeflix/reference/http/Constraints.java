package io.codeflix.reference.http;

import io.codeflix.streams.api.contract.Constraint;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what {@link Constraint} says into a schema. */
final class Constraints {
    /** What Avro enums have for what a later release may write. */
    private static final String NEVER_SENT = "UNKNOWN";

    private Constraints() {}

    static void apply(@Nullable Constraint constraint, Schema<?> schema) {
        if (constraint == null) {
            return;
        }
        limit(schema, constraint);
        if (constraint.oneOf().length > 0) {
            oneOf(
                    is(schema, "array") ? schema.getItems() : schema,
                    words(constraint.oneOf()[0]));
        }
    }

    /** Allows these texts only; no word at all stays allowed where that is what is meant unless told. */
    @SuppressWarnings("unchecked") // texts are the only values that we enumerate
    static void oneOf(Schema<?> schema, List<String> words) {
        ((Schema<Object>) schema).setEnum(List.copyOf(words));
    }

    private static void limit(Schema<?> schema, Constraint constraint) {
        Long min = constraint.min() == Long.MIN_VALUE ? null : constraint.min();
        Long max = constraint.max() == Long.MAX_VALUE ? null : constraint.max();
        if (is(schema, "array")) {
            schema.setMinItems(toInt(min));
            schema.setMaxItems(toInt(max));
        } else if (is(schema, "string")) {
            schema.setMinLength(toInt(min));
            schema.setMaxLength(toInt(max));
        } else {
            schema.setMinimum(min == null ? null : BigDecimal.valueOf(min));
            schema.setMaximum(max == null ? null : BigDecimal.valueOf(max));
        }
    }

    private static @Nullable Integer toInt(@Nullable Long value) {
        return value == null ? null : Math.toIntExact(value);
    }

    private static boolean is(Schema<?> schema, String type) {
        return type.equals(schema.getType())
                || Objects.requireNonNullElse(schema.getTypes(), Set.<String>of())
                        .contains(type);
    }

    /** What the constants call themselves in bodies and parameters. */
    static List<String> words(Class<? extends Enum<?>> type) {
        var naming = Stream.of("label", "word")
                .flatMap(name -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name)))
                .filter(method -> method.getParameterCount() == 0)
                .findFirst();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> !constant.name().equals(NEVER_SENT))
                .map(constant -> naming.map(method -> call(method, constant)).orElse(constant.name()))
                .toList();
    }

    private static String call(Method method, Object constant) {
        try {
            return String.valueOf(method.invoke(constant));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
