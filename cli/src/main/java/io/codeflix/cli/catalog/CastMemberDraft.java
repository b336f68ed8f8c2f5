package io.codeflix.cli.catalog;

/** What is sent to create or replace a cast member. */
public record CastMemberDraft(String name, CastMemberType type) {}
