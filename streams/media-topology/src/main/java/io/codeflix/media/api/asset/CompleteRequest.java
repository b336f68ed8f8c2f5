package io.codeflix.media.api.asset;

import io.codeflix.streams.api.contract.Constraint;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the owner says they uploaded: the MD5 of each part. */
record CompleteRequest(
        @Constraint(required = true, min = 1) @Nullable List<@Nullable Part> parts) {
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

    /** @param etag MD5 in hex; quotes as S3 puts them are taken off */
    record Part(
            @Constraint(required = true, min = 1) @Nullable Integer number,
            @Constraint(required = true) @Nullable String etag) {}

    /** MD5 in lower-case hex by part number; throws where something is not readable as such. */
    Map<Integer, String> announced() {
        var violations = new Violations();
        Map<Integer, String> announced = new TreeMap<>();
        List<@Nullable Part> given = parts == null ? List.of() : parts;
        for (int i = 0; i < given.size(); i++) {
            Part part = given.get(i);
            if (part == null || part.number() == null || part.etag() == null) {
                violations.require(false, "parts[%d]".formatted(i), "required", "A part has 'number' and 'etag'.");
                continue;
            }
            String etag = part.etag().replace("\"", "").toLowerCase(Locale.ROOT);
            violations
                    .require(
                            MD5.matcher(etag).matches(),
                            "parts[%d].etag".formatted(i),
                            "not-md5",
                            "'etag' is the MD5 of the part in hex.")
                    .require(
                            announced.put(part.number(), etag) == null,
                            "parts[%d].number".formatted(i),
                            "twice",
                            "Part %d is announced twice.".formatted(part.number()));
        }
        violations.require(!given.isEmpty(), "parts", "required", "Say which parts you uploaded.");
        if (violations.<Object>refusedOr(Decision::accepted) instanceof Decision.Refused<?>(Problem problem)) {
            throw new RefusedException(problem);
        }
        return announced;
    }
}
