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

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final String UNKNOWN_REFERENCE = "unknown-reference";

    public record FieldError(
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {

        /** An id, in a field that is called one; a word that isn't known is just a wrong value. */
        boolean namesSomethingUnknown() {
            return UNKNOWN_REFERENCE.equals(code) || ("unknown".equals(code) && field != null && field.endsWith("Id"));
        }

        @Override
        public String toString() {
            var text = String.valueOf(message);
            return field == null || field.isBlank() || text.contains("'" + field + "'") ? text : field + ": " + text;
        }
    }

    /** All that can be wrong with a question is how it was asked. */
    Problem ofAQuestion() {
        return status == UNPROCESSABLE ? new Problem(title, BAD_REQUEST, detail, code, errors) : this;
    }

    static Problem of(int status) {
        return new Problem(null, status, null, null, null);
    }

    boolean saysSomething() {
        return title != null || detail != null || code != null;
    }

    public String sentence() {
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return title != null && !title.isBlank() ? title : "HTTP status " + status;
    }

    /** Whether something that was named isn't there: what the path says, or all that a body is refused for. */
    public boolean isAboutSomethingUnknown() {
        return UNKNOWN_REFERENCE.equals(code)
                || (!fieldErrors().isEmpty() && fieldErrors().stream().allMatch(FieldError::namesSomethingUnknown));
    }

    /** Whether somebody else changed it meanwhile. */
    public boolean isStale() {
        return "stale-version".equals(code);
    }

    public List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }
}
