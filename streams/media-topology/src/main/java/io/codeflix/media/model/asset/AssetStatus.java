package io.codeflix.media.model.asset;

/** How far an asset is. */
public enum AssetStatus {
    /** Known; its parts may still be on their way. */
    REGISTERED,
    /** Whole in the store and checked. */
    UPLOADED,
    /** A job works on it. */
    PROCESSING,
    /** Playable. */
    READY,
    /** The job gave up. */
    FAILED,
    /** Its job was canceled. */
    CANCELED,
    /** Not uploaded in time; what was there of it is removed. */
    ABANDONED,
    /** Its bytes are removed; final. */
    REMOVED
}
