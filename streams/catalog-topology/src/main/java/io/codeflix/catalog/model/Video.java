package io.codeflix.catalog.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A video of the catalog, with what people wrote and what became of its media; neither ever changes the other.
 *
 * @param publishedAt when viewers first saw it; null until then
 * @param media at most one a slot
 * @param translations at most one a language
 */
public record Video(
        VideoDetails details,
        boolean published,
        @Nullable Instant publishedAt,
        List<Medium> media,
        List<Translation> translations) {

    public Video {
        media = List.copyOf(media);
        translations = List.copyOf(translations);
    }

    static Video draft(VideoDetails details) {
        return new Video(details, false, null, List.of(), List.of());
    }

    public Optional<Medium> medium(MediaSlot slot) {
        return media.stream().filter(medium -> medium.slot() == slot).findFirst();
    }

    boolean playable() {
        return medium(MediaSlot.VIDEO).filter(Medium::playable).isPresent();
    }

    boolean speaks(String locale) {
        return translations.stream()
                .anyMatch(translation -> translation.locale().equals(locale));
    }

    Video described(VideoDetails newDetails) {
        return new Video(newDetails, published, publishedAt, media, translations);
    }

    Video publishedAt(Instant at) {
        return new Video(details, true, publishedAt == null ? at : publishedAt, media, translations);
    }

    Video unpublished() {
        return new Video(details, false, publishedAt, media, translations);
    }

    Video with(Medium medium) {
        var others = media.stream().filter(other -> other.slot() != medium.slot());
        var all = Stream.concat(others, Stream.of(medium)).toList();
        return new Video(details, published, publishedAt, all, translations);
    }

    Video with(Translation translation) {
        var all = Stream.concat(without(translation.locale()).translations.stream(), Stream.of(translation))
                .sorted(Comparator.comparing(Translation::locale))
                .toList();
        return new Video(details, published, publishedAt, media, all);
    }

    Video without(String locale) {
        var others = translations.stream()
                .filter(translation -> !translation.locale().equals(locale))
                .toList();
        return new Video(details, published, publishedAt, media, others);
    }
}
