package io.codeflix.catalog.model;

import io.codeflix.catalog.model.CastMemberCommand.Create;
import io.codeflix.catalog.model.CastMemberCommand.Delete;
import io.codeflix.catalog.model.CastMemberCommand.Update;
import io.codeflix.catalog.model.CastMemberEvent.Created;
import io.codeflix.catalog.model.CastMemberEvent.Deleted;
import io.codeflix.catalog.model.CastMemberEvent.Updated;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All rules of a cast member. */
public final class CastMemberRules implements Decider<CastMember, CastMemberCommand, CastMemberEvent> {
    public static final int NAME_MIN = 3;
    public static final int NAME_MAX = 255;

    @Override
    public Decision<CastMemberEvent> decide(@Nullable CastMember known, CastMemberCommand command, Instant now) {
        return switch (command) {
            case Create _ when known != null -> Decision.refused(Problem.CONFLICT, "This cast member exists already.");
            case Create(var castMember) -> valid(castMember, new Created(tidied(castMember)));
            case CastMemberCommand _
            when known == null -> Decision.refused(Problem.NOT_FOUND, "There is no such cast member.");
            case Update(var castMember) when tidied(castMember).equals(known) -> Decision.accepted();
            case Update(var castMember) -> valid(castMember, new Updated(tidied(castMember)));
            case Delete() -> Decision.accepted(new Deleted());
        };
    }

    @Override
    public @Nullable CastMember evolve(@Nullable CastMember known, CastMemberEvent event) {
        return switch (event) {
            case Created(var castMember) -> castMember;
            case Updated(var castMember) -> castMember;
            case Deleted() -> null;
        };
    }

    private static CastMember tidied(CastMember castMember) {
        return new CastMember(castMember.name().strip(), castMember.type());
    }

    private static Decision<CastMemberEvent> valid(CastMember castMember, CastMemberEvent event) {
        return new Violations()
                .requireLine("name", castMember.name(), NAME_MIN, NAME_MAX)
                .require(castMember.type() != null, "type", "unknown", "'type' is ACTOR or DIRECTOR.")
                .refusedOr(() -> Decision.accepted(event));
    }
}
