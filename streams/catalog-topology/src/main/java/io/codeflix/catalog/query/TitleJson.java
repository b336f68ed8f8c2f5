package io.codeflix.catalog.query;

import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.MediaSlot;
import io.codeflix.catalog.MediaStatus;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoMedia;
import io.codeflix.catalog.model.Rating;
import io.codeflix.streams.api.contract.Constraint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What viewers see of a title.
 *
 * @param trailerMillis length of its trailer; null without one that plays
 * @param locale language of title and description; null for the original
 */
record TitleJson(
        String id,
        long version,
        String title,
        String description,
        @Nullable String locale,
        int yearLaunched,
        @Constraint(oneOf = Rating.class) String rating,
        boolean opened,
        @Nullable Instant publishedAt,
        @Nullable Long durationMillis,
        boolean playable,
        List<Named> categories,
        List<Named> genres,
        List<CastMember> castMembers,
        List<Rendition> renditions,
        @Nullable Long trailerMillis,
        List<ImageJson> images) {

    /** A category or a genre. */
    record Named(String id, String name) {}

    record CastMember(
            String id,
            String name,
            @Constraint(oneOf = CastMemberType.class) String type) {}

    record Rendition(String name, int width, int height, long bitsPerSecond, String codecs) {}

    static TitleJson of(TitleState title, @Nullable String locale) {
        var film = film(title);
        return new TitleJson(
                title.getId(),
                title.getVideoVersion(),
                title.getTitle(),
                title.getDescription(),
                locale,
                title.getYearLaunched(),
                rating(title),
                title.getOpened(),
                title.getPublishedAt(),
                film.map(VideoMedia::getDurationMillis).orElse(null),
                film.filter(medium -> medium.getStatus() == MediaStatus.COMPLETED)
                        .isPresent(),
                categories(title),
                genres(title),
                castMembers(title),
                film.map(TitleJson::renditions).orElse(List.of()),
                playable(title, MediaSlot.TRAILER)
                        .map(VideoMedia::getDurationMillis)
                        .orElse(null),
                ImageJson.of(title));
    }

    private static Optional<VideoMedia> playable(TitleState title, MediaSlot slot) {
        return title.getMedia().stream()
                .filter(medium -> medium.getSlot() == slot && medium.getStatus() == MediaStatus.COMPLETED)
                .findFirst();
    }

    static Optional<VideoMedia> film(TitleState title) {
        return title.getMedia().stream()
                .filter(medium -> medium.getSlot() == MediaSlot.VIDEO)
                .findFirst();
    }

    static List<Named> categories(TitleState title) {
        return title.getCategories().stream()
                .map(category -> new Named(category.getId(), category.getName()))
                .toList();
    }

    static List<Named> genres(TitleState title) {
        return title.getGenres().stream()
                .map(genre -> new Named(genre.getId(), genre.getName()))
                .toList();
    }

    static List<CastMember> castMembers(TitleState title) {
        return title.getCastMembers().stream()
                .map(member -> new CastMember(
                        member.getId(), member.getName(), member.getType().name()))
                .toList();
    }

    static List<Rendition> renditions(VideoMedia medium) {
        return medium.getRenditions().stream()
                .map(made -> new Rendition(
                        made.getName(), made.getWidth(), made.getHeight(), made.getBitsPerSecond(), made.getCodecs()))
                .toList();
    }

    static String rating(TitleState title) {
        return title.getRating() == io.codeflix.catalog.Rating.UNKNOWN
                ? ""
                : Rating.valueOf(title.getRating().name()).label();
    }
}
