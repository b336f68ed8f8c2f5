package io.codeflix.media.model.asset;

import io.codeflix.streams.decider.Violations;

/**
 * A file that somebody wants to upload, as they say.
 *
 * @param videoId video it belongs to
 * @param slot name of a {@link Slot}; text, since people mistype it
 * @param fileName on the owner's machine, for people to recognise; never used as a path
 * @param strict whether a file that is odd is to be refused
 */
public record Announcement(String videoId, String slot, String fileName, long sizeBytes, boolean strict) {
    public static final int LONGEST_NAME = 255;
    public static final int LONGEST_ID = 100;

    /** Far above any image a page needs, far below what is a film by mistake. */
    private static final long LARGEST_IMAGE = 32L << 20;

    /** One that is played where it can be, odd or not. */
    public Announcement(String videoId, String slot, String fileName, long sizeBytes) {
        this(videoId, slot, fileName, sizeBytes, false);
    }

    public Announcement {
        fileName = fileName.strip();
    }

    /** Notes everything that is wrong with it. */
    public Violations check(Violations violations) {
        return violations
                .requireLine("videoId", videoId, 1, LONGEST_ID)
                .require(Slot.named(slot).isPresent(), "slot", "unknown", "'slot' is %s.".formatted(Slot.WORDS))
                .requireLine("fileName", fileName, 1, LONGEST_NAME)
                .require(sizeBytes >= 1, "sizeBytes", "too-small", "The file is empty; choose another.")
                .require(
                        sizeBytes <= largest(),
                        "sizeBytes",
                        "too-large",
                        "%s may have at most %d bytes.".formatted(isImage() ? "An image" : "A film", largest()));
    }

    private long largest() {
        return isImage() ? LARGEST_IMAGE : PartPlan.LARGEST_FILE;
    }

    private boolean isImage() {
        return Slot.named(slot).filter(Slot::isImage).isPresent();
    }
}
