package io.codeflix.cli.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A page of an administrator's list. */
public record Page<T>(
        @JsonProperty("current_page") int currentPage,
        @JsonProperty("per_page") int perPage,
        @JsonProperty("total") long total,
        @JsonProperty("items") List<T> items) {

    /** For instance {@code 10 of 42 (page 0)}. */
    public String position(String thing, String things) {
        return items.size() == total
                ? "%d %s".formatted(total, total == 1 ? thing : things)
                : "%d of %d %s (page %d, next: --page %d)"
                        .formatted(items.size(), total, things, currentPage, currentPage + 1);
    }
}
