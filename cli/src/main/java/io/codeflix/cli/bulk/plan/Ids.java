package io.codeflix.cli.bulk.plan;

/** What an id in a file means. */
public enum Ids {
    /** It is one of this platform; one that isn't there is a mistake. */
    OF_THIS_PLATFORM,
    /** It may come from another platform, where the name tells. */
    PERHAPS_OF_ANOTHER,
    /** Every entry is a new thing. */
    NEW
}
