package io.codeflix.cli.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Paths and query strings with everything encoded, whatever an argument contains. */
public final class Query {

    private final StringBuilder text;
    private char next = '?';

    private Query(String path) {
        this.text = new StringBuilder(path);
    }

    public static Query of(String path) {
        return new Query(path);
    }

    public Query with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(next).append(name).append('=').append(encoded(value.toString()));
            next = '&';
        }
        return this;
    }

    /** One segment of a path. */
    public static String segment(String value) {
        return encoded(value).replace("+", "%20");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
