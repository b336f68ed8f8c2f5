package io.codeflix.catalog.api;

import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.model.CastMemberRules;
import io.codeflix.streams.api.contract.Constraint;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a cast member is created from or replaced with.
 *
 * @param type ACTOR or DIRECTOR
 */
record CastMemberBody(
        @Constraint(required = true, min = CastMemberRules.NAME_MIN, max = CastMemberRules.NAME_MAX) @Nullable
        String name,

        @Constraint(required = true, oneOf = CastMemberType.class) @Nullable
        String type) {

    String nameOrEmpty() {
        return name == null ? "" : name;
    }

    /** UNKNOWN for what isn't a type; the rules refuse it together with every other field. */
    CastMemberType typeOrUnknown() {
        return Arrays.stream(CastMemberType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElse(CastMemberType.UNKNOWN);
    }
}
