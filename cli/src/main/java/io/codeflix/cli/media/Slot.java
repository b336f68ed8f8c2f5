package io.codeflix.cli.media;

/** What an asset is for: a film to be played, or an image to be shown. */
public enum Slot {
    VIDEO,
    TRAILER,
    BANNER,
    THUMBNAIL,
    THUMBNAIL_HALF
}
