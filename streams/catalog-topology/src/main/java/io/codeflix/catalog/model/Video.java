package io.codeflix.catalog.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A video of the catalog, with what people wrote and what became of its media; neither ever changes the other.
 *
 * @param publishedAt when viewers first saw it; null until then
 * @param media at most one a slot
 */
public record Video(
        VideoDetails details, boolean published, @Nullable Instant publishedAt, List<Medium> media) {

    public Video {
        media = List.copyOf(media);
    }

    public Optional<Medium> medium(MediaSlot slot) {
        return media.stream().filter(medium -> medium.slot() == slot).findFirst();
    }

    boolean playable() {
        return medium(MediaSlot.VIDEO).filter(Medium::playable).isPresent();
    }

    Video described(VideoDetails newDetails) {
        return new Video(newDetails, published, publishedAt, media);
    }

    Video publishedAt(Instant at) {
        return new Video(details, true, publishedAt == null ? at : publishedAt, media);
    }

    Video unpublished() {
        return new Video(details, false, publishedAt, media);
    }

    Video with(Medium medium) {
        var others = media.stream().filter(other -> other.slot() != medium.slot());
        return new Video(
                details,
                published,
                publishedAt,
                Stream.concat(others, Stream.of(medium)).toList());
    }
}
