package io.codeflix.catalog.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A video of the catalog, with what people wrote and what became of its media; neither ever changes the other.
 *
 * @param media at most one a slot
 * @param translations at most one a language
 * @param deletion null while it is there
 */
public record Video(
        VideoDetails details,
        Publication publication,
        List<Medium> media,
        List<Translation> translations,
        @Nullable Deletion deletion) {

    public Video {
        media = List.copyOf(media);
        translations = List.copyOf(translations);
    }

    static Video draft(VideoDetails details) {
        return new Video(details, Publication.NONE, List.of(), List.of(), null);
    }

    public boolean published() {
        return publication.published();
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
        return new Video(newDetails, publication, media, translations, deletion);
    }

    Video with(Publication newPublication) {
        return new Video(details, newPublication, media, translations, deletion);
    }

    Video with(Medium medium) {
        var others = media.stream().filter(other -> other.slot() != medium.slot());
        var all = Stream.concat(others, Stream.of(medium)).toList();
        return new Video(details, publication, all, translations, deletion);
    }

    Video with(Translation translation) {
        var all = Stream.concat(without(translation.locale()).translations.stream(), Stream.of(translation))
                .sorted(Comparator.comparing(Translation::locale))
                .toList();
        return new Video(details, publication, media, all, deletion);
    }

    Video without(String locale) {
        var others = translations.stream()
                .filter(translation -> !translation.locale().equals(locale))
                .toList();
        return new Video(details, publication, media, others, deletion);
    }

    /** Nobody sees it; it comes back as a draft. */
    Video deleted(Deletion by) {
        return new Video(details, publication.unpublished(), media, translations, by);
    }

    Video restored() {
        return new Video(details, publication, media, translations, null);
    }
}
