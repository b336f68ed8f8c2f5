package io.codeflix.media.api.asset;

import io.codeflix.media.model.asset.PartPlan;
import io.codeflix.streams.api.contract.Constraint;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signed URLs for parts: question and answer. */
final class PartUrls {
    private static final int AT_MOST = 100;

    private PartUrls() {}

    /** Which parts to sign. */
    record Request(
            @Constraint(required = true, min = 1, max = AT_MOST) @Nullable
            List<@Nullable Integer> numbers) {

        /** Their numbers, each once; throws where one is no part of the file. */
        List<Integer> within(PartPlan plan) {
            List<@Nullable Integer> asked = numbers == null ? List.of() : numbers;
            var violations = new Violations()
                    .require(!asked.isEmpty(), "numbers", "required", "Say which parts to sign.")
                    .require(
                            asked.size() <= AT_MOST,
                            "numbers",
                            "too-many",
                            "At most %d parts are signed at once.".formatted(AT_MOST));
            for (int i = 0; i < Math.min(asked.size(), AT_MOST); i++) {
                Integer number = asked.get(i);
                violations.require(
                        number != null && number >= 1 && number <= plan.count(),
                        "numbers[%d]".formatted(i),
                        "unknown",
                        "Parts of this file are 1 to %d.".formatted(plan.count()));
            }
            if (violations.<Object>refusedOr(Decision::accepted) instanceof Decision.Refused<?>(Problem problem)) {
                throw new RefusedException(problem);
            }
            return asked.stream().filter(number -> number != null).distinct().toList();
        }
    }

    record Response(List<Signed> urls) {}

    /** Where to PUT one part, with exactly its bytes. */
    record Signed(int number, URI url, Instant expiresAt) {}
}
