package io.codeflix.catalog.model;

/** What can happen to a cast member. */
public sealed interface CastMemberEvent {

    record Created(CastMember castMember) implements CastMemberEvent {}

    record Updated(CastMember castMember) implements CastMemberEvent {}

    record Deleted() implements CastMemberEvent {}
}
