package io.codeflix.encoder.probe;

import io.codeflix.media.MediaWarning;

/** What can be odd about a film that is played all the same; its code is what owners and scripts know it by. */
public enum Oddity {
    /** An edit list leaves something out, or shows something twice. */
    EDIT_LIST("edit-list", true),
    /** It was cut off, or a recorder lost its power. */
    ENDS_EARLY("ends-early", true),
    /** A recording of a broadcast that was under way. */
    STARTS_MID_PICTURE("starts-mid-picture", true),
    /** Something can't be decoded as it was meant. */
    DAMAGED_AT("damaged-at", true),
    /** A recorder that was too slow left frames out. */
    FRAMES_REPEATED("frames-repeated", true),
    /** A sound track without sound. */
    EMPTY_AUDIO_TRACK("empty-audio-track-ignored", true),
    /** A picture track without a picture. */
    EMPTY_PICTURE_TRACK("empty-picture-track-ignored", true),
    /** A slide, or the cover of a podcast. */
    PICTURE_STANDS_STILL("picture-stands-still", true),
    /** A microphone that a recorder has and nobody used. */
    SILENT_AUDIO_TRACK("silent-audio-track-ignored", false),
    /** A sound that only the players of its maker know. */
    AUDIO_TRACK("audio-track-ignored", false),
    /** An image that looks like a film. */
    COVER("cover-ignored", false),
    /** Another view of the same. */
    PICTURE_TRACK("picture-track-ignored", false),
    /** Another channel of the same broadcast. */
    PROGRAM("program-ignored", false),
    SUBTITLES("subtitles-ignored", false),
    CHAPTERS("chapters-ignored", false),
    /** More than two channels. */
    SURROUND("surround-mixed-down", false),
    /** A picture that one can see through. */
    ALPHA("alpha-ignored", false);

    private final String code;
    private final boolean fault;

    Oddity(String code, boolean fault) {
        this.code = code;
        this.fault = fault;
    }

    public String code() {
        return code;
    }

    /** A warning about the whole. */
    MediaWarning warning(String message) {
        return new MediaWarning(code, message, null, null);
    }

    /** A warning about a moment, or about all that follows it. */
    MediaWarning at(double seconds, String message) {
        return new MediaWarning(code, message, Math.round(seconds * 1000), null);
    }

    /** A warning about a stretch. */
    public MediaWarning during(Span span, String message) {
        return new MediaWarning(code, message, Math.round(span.from() * 1000), Math.round(span.until() * 1000));
    }

    /** Whether it says that something is wrong with the file, and not only that we don't carry all of it. */
    public static boolean isFault(MediaWarning warning) {
        for (Oddity oddity : values()) {
            if (oddity.code.equals(warning.getCode())) {
                return oddity.fault;
            }
        }
        return true;
    }
}
