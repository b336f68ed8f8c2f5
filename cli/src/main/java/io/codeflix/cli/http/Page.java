package io.codeflix.cli.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A page of an administrator's list. */
public record Page<T>(
        @JsonProperty("current_page") int currentPage,
        @JsonProperty("per_page") int perPage,
        @JsonProperty("total") long total,
        @JsonProperty("items") List<T> items) {

    /** For instance {@code 10 of 42 videos (page 0, next: --page 1)}; the last page names no next one. */
    public String position(String thing, String things) {
        if (items.size() == total) {
            return "%d %s".formatted(total, total == 1 ? thing : things);
        }
        var next = currentPage < last() ? "next: --page " + (currentPage + 1) : "the last";
        return "%d of %d %s (page %d, %s)".formatted(items.size(), total, things, currentPage, next);
    }

    /** Where there are no items. */
    public String nothing(String things) {
        return total == 0
                ? "No %s.".formatted(things)
                : "Nothing on page %d: the last of %d %s is --page %d.".formatted(currentPage, total, things, last());
    }

    private long last() {
        return Math.max(0, (total - 1) / Math.max(1, perPage));
    }
}
