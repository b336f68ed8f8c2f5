package io.codeflix.catalog.model;

import io.codeflix.streams.decider.Violations;
import java.util.List;

/** Ids of what a video refers to, by kind, in the order they were given. */
public record VideoReferences(List<String> categories, List<String> genres, List<String> castMembers) {

    /** Nothing at all. */
    public static final VideoReferences NONE = new VideoReferences(List.of(), List.of(), List.of());

    public static final int CATEGORIES_MAX = 50;
    public static final int GENRES_MAX = 50;
    public static final int CAST_MEMBERS_MAX = 200;

    public VideoReferences {
        categories = List.copyOf(categories);
        genres = List.copyOf(genres);
        castMembers = List.copyOf(castMembers);
    }

    VideoReferences distinct() {
        return new VideoReferences(
                categories.stream().distinct().toList(),
                genres.stream().distinct().toList(),
                castMembers.stream().distinct().toList());
    }

    /**
     * Notes what is wrong with them.
     *
     * @param unknown those among them that nothing has
     */
    Violations noteIn(Violations violations, VideoReferences unknown) {
        ReferenceRule.note(violations, "categoryIds", "categories", categories, CATEGORIES_MAX, unknown.categories);
        ReferenceRule.note(violations, "genreIds", "genres", genres, GENRES_MAX, unknown.genres);
        return ReferenceRule.note(
                violations, "castMemberIds", "cast members", castMembers, CAST_MEMBERS_MAX, unknown.castMembers);
    }
}
