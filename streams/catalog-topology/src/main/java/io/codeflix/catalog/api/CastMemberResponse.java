package io.codeflix.catalog.api;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CastMemberType;
import io.codeflix.streams.api.contract.Constraint;
import java.time.Instant;

/** A cast member as admins see them. */
record CastMemberResponse(
        String id,
        long version,
        String name,
        @Constraint(oneOf = CastMemberType.class) String type,
        Instant createdAt,
        Instant updatedAt) {

    static CastMemberResponse of(CastMemberState castMember) {
        return new CastMemberResponse(
                castMember.getId(),
                castMember.getVersion(),
                castMember.getName(),
                castMember.getType().name(),
                castMember.getCreatedAt(),
                castMember.getUpdatedAt());
    }
}
