package io.codeflix.catalog.model;

/** What a cast member can be asked. */
public sealed interface CastMemberCommand {

    record Create(CastMember castMember) implements CastMemberCommand {}

    record Update(CastMember castMember) implements CastMemberCommand {}

    record Delete() implements CastMemberCommand {}
}
