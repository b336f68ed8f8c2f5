package io.codeflix.streams.api.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;

/** A numbered page, as the domain's clients know it. */
public record Page<T>(
        @JsonProperty("current_page") int currentPage,
        @JsonProperty("per_page") int perPage,
        long total,
        List<T> items) {

    /** The same page with other items. */
    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(
                currentPage, perPage, total, items.stream().map(change).toList());
    }
}
