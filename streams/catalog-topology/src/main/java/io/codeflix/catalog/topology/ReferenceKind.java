package io.codeflix.catalog.topology;

import io.codeflix.catalog.VideoState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of thing that videos refer to. */
enum ReferenceKind {
    CATEGORY("category"),
    GENRE("genre"),
    CAST_MEMBER("cast-member");

    private final String word;

    ReferenceKind(String word) {
        this.word = word;
    }

    /** As it stands in the names of stores and nodes. */
    String word() {
        return word;
    }

    /** Ids of this kind that a video names; none where there is no video. */
    List<String> idsIn(@Nullable VideoState video) {
        if (video == null) {
            return List.of();
        }
        return switch (this) {
            case CATEGORY -> video.getCategoryIds();
            case GENRE -> video.getGenreIds();
            case CAST_MEMBER -> video.getCastMemberIds();
        };
    }
}
