package io.codeflix.cli.catalog;

/** What a cast member does in a film; people may write it in any case. */
public enum CastMemberType {
    ACTOR,
    DIRECTOR
}
