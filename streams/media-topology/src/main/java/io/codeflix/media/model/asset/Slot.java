package io.codeflix.media.model.asset;

/** What an asset is to its video. */
public enum Slot {
    VIDEO,
    TRAILER
}
