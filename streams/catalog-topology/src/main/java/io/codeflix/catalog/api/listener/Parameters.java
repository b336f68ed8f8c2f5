package io.codeflix.catalog.api.listener;

import io.codeflix.streams.api.problem.BadRequestException;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a request, decoded. A parameter that is given twice counts the first time. */
record Parameters(Map<String, List<String>> values) {
    private static final int AT_MOST = 32;
    private static final Parameters NONE = new Parameters(Map.of());

    /** Throws {@link BadRequestException} where the query can't be decoded. */
    static Parameters of(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return NONE;
        }
        try {
            return new Parameters(new QueryStringDecoder(query, StandardCharsets.UTF_8, false, AT_MOST).parameters());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The query can't be decoded: a '%' begins two hexadecimal digits.");
        }
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Nullable
    String text(String name) {
        var given = values.get(name);
        return given == null ? null : given.getFirst();
    }

    @Nullable
    Integer wholeNumber(String name) {
        var text = text(name);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw notANumber(name);
        }
    }

    long wholeNumber(String name, long unlessGiven) {
        var text = text(name);
        try {
            return text == null ? unlessGiven : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notANumber(name);
        }
    }

    private static BadRequestException notANumber(String name) {
        return new BadRequestException("'%s' is a whole number.".formatted(name));
    }
}
