package io.codeflix.catalog.topology;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.TitleState;
import io.codeflix.streams.view.View;

/** Everything that every instance holds whole. */
public record CatalogViews(
        View<CategoryState> categories,
        View<GenreState> genres,
        View<CastMemberState> castMembers,
        View<TitleState> titles) {}
