package io.codeflix.cli.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A page of an administrator's list. */
public record Page<T>(
        @JsonProperty("current_page") int currentPage,
        @JsonProperty("per_page") int perPage,
        @JsonProperty("total") long total,
        @JsonProperty("items") List<T> items) {

    /** For instance {@code 4 of 23 categories (page 0, next: --page 1)}; no next where nothing would be on it. */
    public String position(String thing, String things) {
        if (items.size() == total) {
            return "%d %s".formatted(total, total == 1 ? thing : things);
        }
        return "%d of %d %s (page %d, %s)".formatted(items.size(), total, things, currentPage, whereNext());
    }

    private String whereNext() {
        long last = (total - 1) / perPage;
        if (currentPage < last) {
            return "next: --page " + (currentPage + 1);
        }
        return currentPage == last ? "the last" : "past the end, last: --page " + last;
    }
}
