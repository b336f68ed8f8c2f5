package io.codeflix.catalog.model;

/** Which of a video's media. */
public enum MediaSlot {
    VIDEO,
    TRAILER,
    BANNER,
    THUMBNAIL,
    THUMBNAIL_HALF
}
