package io.codeflix.cli.media;

/** What an asset is for. */
public enum Slot {
    VIDEO,
    TRAILER
}
