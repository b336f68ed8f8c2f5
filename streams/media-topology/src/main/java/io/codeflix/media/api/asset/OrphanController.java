package io.codeflix.media.api.asset;

import io.codeflix.media.cleanup.OrphanCheck;
import io.codeflix.media.model.cleanup.Area;
import io.codeflix.media.model.cleanup.Verdict;
import io.codeflix.streams.api.contract.Constraint;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Objects in the store that nobody refers to: a page at a time, for admins. */
@RestController
@RequestMapping("/api/v1/assets/orphans")
class OrphanController {
    private static final int A_PAGE = 500;

    private static final String AREAS =
            Arrays.stream(Area.values()).map(Area::word).collect(Collectors.joining(", "));

    private final OrphanCheck orphans;

    OrphanController(OrphanCheck orphans) {
        this.orphans = orphans;
    }

    @GetMapping
    OrphanCheck.Found find(
            @RequestParam @Constraint(oneOf = Area.class) String area,
            @RequestParam(required = false) @Nullable String after) {
        return orphans.find(area(area), after, A_PAGE);
    }

    /** Looks again before it deletes, and answers what it deleted. */
    @DeleteMapping
    OrphanCheck.Found remove(
            @RequestParam @Constraint(oneOf = Area.class) String area,
            @RequestParam(required = false) @Nullable String after) {
        return orphans.remove(area(area), after, A_PAGE, Set.of(Verdict.LEFT_OVER, Verdict.NOBODY_KNOWS));
    }

    private static Area area(String name) {
        return Arrays.stream(Area.values())
                .filter(area -> area.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Problem.validation(
                        List.of(new FieldViolation("area", "unknown", "'area' is one of " + AREAS + ".")))));
    }
}
