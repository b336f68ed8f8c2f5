package io.codeflix.cli.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457, as the platform fills it. */
public record Problem(
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String code,
        @Nullable List<FieldError> errors) {

    public record FieldError(
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {

        @Override
        public String toString() {
            var text = String.valueOf(message);
            return field == null || field.isBlank() || text.contains("'" + field + "'") ? text : field + ": " + text;
        }
    }

    public String sentence() {
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return title != null && !title.isBlank() ? title : "HTTP status " + status;
    }

    public List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }
}
