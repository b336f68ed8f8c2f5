package io.codeflix.cli.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to create or replace a video. */
public record VideoDraft(
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer yearLaunched,
        @Nullable String rating,
        boolean opened,
        List<String> categoryIds,
        List<String> genreIds,
        List<String> castMemberIds) {}
