package io.codeflix.catalog.topology;

import io.codeflix.catalog.CastMemberReference;
import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.GenreReference;
import io.codeflix.catalog.TitleCastMember;
import io.codeflix.catalog.TitleCategory;
import io.codeflix.catalog.TitleGenre;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** What a title says, out of a video and what it refers to. */
final class TitleRenderer {
    private final List<References> references;

    /**
     * @param references in the order of their kinds
     */
    TitleRenderer(List<References> references) {
        this.references = List.copyOf(references);
    }

    TitleState render(VideoState video, long version, Instant now) {
        return TitleState.newBuilder()
                .setId(video.getId())
                .setVersion(version)
                .setVideoVersion(video.getVersion())
                .setTitle(video.getTitle())
                .setDescription(video.getDescription())
                .setYearLaunched(video.getYearLaunched())
                .setRating(video.getRating())
                .setOpened(video.getOpened())
                .setPublished(video.getPublished())
                .setPublishedAt(video.getPublishedAt())
                .setPublishAt(video.getPublishAt())
                .setCategories(shown(video, ReferenceKind.CATEGORY, CategoryReference.class)
                        .map(category -> new TitleCategory(category.getId(), category.getName()))
                        .toList())
                .setGenres(shown(video, ReferenceKind.GENRE, GenreReference.class)
                        .map(genre -> new TitleGenre(genre.getId(), genre.getName()))
                        .toList())
                .setCastMembers(shown(video, ReferenceKind.CAST_MEMBER, CastMemberReference.class)
                        .map(castMember ->
                                new TitleCastMember(castMember.getId(), castMember.getName(), castMember.getType()))
                        .toList())
                .setCategoryIds(existing(video, ReferenceKind.CATEGORY))
                .setGenreIds(existing(video, ReferenceKind.GENRE))
                .setTranslations(video.getTranslations())
                .setMedia(video.getMedia())
                .setCreatedAt(video.getCreatedAt())
                .setUpdatedAt(now)
                .build();
    }

    private <R extends SpecificRecord> Stream<R> shown(VideoState video, ReferenceKind kind, Class<R> type) {
        return of(video, kind).filter(Reference::shown).map(reference -> type.cast(reference.record()));
    }

    private List<String> existing(VideoState video, ReferenceKind kind) {
        return of(video, kind).map(Reference::id).toList();
    }

    private Stream<Reference> of(VideoState video, ReferenceKind kind) {
        return references.get(kind.ordinal()).existing(kind.idsIn(video));
    }
}
