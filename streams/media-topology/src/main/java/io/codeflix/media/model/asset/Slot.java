package io.codeflix.media.model.asset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an asset is to its video: a film to be played, or an image in the widths that its place on a page asks for. */
public enum Slot {
    VIDEO,
    TRAILER,
    /** The head of a page, as wide as a screen. */
    BANNER(1920, 1280, 640),
    THUMBNAIL(640, 320),
    THUMBNAIL_HALF(320, 160);

    /** All of them, for sentences. */
    static final String WORDS = Arrays.stream(values())
            .map(Slot::name)
            .collect(Collectors.collectingAndThen(
                    Collectors.toList(),
                    names -> String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast()));

    private final List<Integer> widths;

    Slot(Integer... widths) {
        this.widths = List.of(widths);
    }

    public static Optional<Slot> named(String name) {
        return Arrays.stream(values()).filter(slot -> slot.name().equals(name)).findFirst();
    }

    public boolean isImage() {
        return !widths.isEmpty();
    }

    /** Pixels, the widest first; empty for films. */
    public List<Integer> widths() {
        return widths;
    }
}
