package io.codeflix.catalog.query;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreState;

/** A view of each kind of thing that admins list. */
public final class StateViews {
    private StateViews() {}

    public static StateView<CategoryState> categories() {
        return new StateView<>(
                (id, it) -> Known.of(id, it.getVersion(), it, it.getName(), it.getCreatedAt(), it.getUpdatedAt()));
    }

    public static StateView<GenreState> genres() {
        return new StateView<>(
                (id, it) -> Known.of(id, it.getVersion(), it, it.getName(), it.getCreatedAt(), it.getUpdatedAt()));
    }

    public static StateView<CastMemberState> castMembers() {
        return new StateView<>(
                (id, it) -> Known.of(id, it.getVersion(), it, it.getName(), it.getCreatedAt(), it.getUpdatedAt()));
    }
}
