package io.codeflix.media.model.asset;

import io.codeflix.streams.decider.Violations;

/**
 * A file that somebody wants to upload, as they say.
 *
 * @param videoId video it belongs to
 * @param slot name of a {@link Slot}; text, since people mistype it
 * @param fileName on the owner's machine, for people to recognise; never used as a path
 */
public record Announcement(String videoId, String slot, String fileName, long sizeBytes) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ID = 100;

    public Announcement {
        fileName = fileName.strip();
    }

    /** Notes everything that is wrong with it. */
    public Violations check(Violations violations) {
        return violations
                .requireText("videoId", videoId, 1, LONGEST_ID)
                .require(hasKnownSlot(), "slot", "unknown", "'slot' is VIDEO or TRAILER.")
                .requireText("fileName", fileName, 1, LONGEST_NAME)
                .require(sizeBytes >= 1, "sizeBytes", "too-small", "An empty file is no film.")
                .require(
                        sizeBytes <= PartPlan.LARGEST_FILE,
                        "sizeBytes",
                        "too-large",
                        "A file may have at most %d bytes.".formatted(PartPlan.LARGEST_FILE));
    }

    private boolean hasKnownSlot() {
        return slot.equals(Slot.VIDEO.name()) || slot.equals(Slot.TRAILER.name());
    }
}
