package io.codeflix.streams.api.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A numbered page, as the domain's clients know it. */
public record Page<T>(
        @JsonProperty("current_page") int currentPage,
        @JsonProperty("per_page") int perPage,
        long total,
        List<T> items) {}
