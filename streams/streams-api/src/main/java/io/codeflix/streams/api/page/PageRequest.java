package io.codeflix.streams.api.page;

import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an admin asks a list for.
 *
 * @param search part of the name, in any case; empty for all
 * @param page from 0
 * @param perPage 1 to 100
 * @param sort name of a field
 * @param dir {@code asc} or {@code desc}
 */
public record PageRequest(String search, int page, int perPage, String sort, String dir) {
    /** Most items of a page. */
    public static final int PER_PAGE_MAX = 100;

    /** Farther than any list of ours goes. */
    public static final int PAGE_MAX = 1_000_000;

    /** Cuts the page out of all items; refuses what it doesn't know, naming what it does. */
    public <T> Page<T> of(Stream<T> items, Predicate<T> matches, Map<String, Comparator<T>> sorts) {
        var broken = new Violations()
                .require(page >= 0 && page <= PAGE_MAX, "page", "out-of-range", "'page' starts at 0.")
                .require(
                        perPage >= 1 && perPage <= PER_PAGE_MAX,
                        "perPage",
                        "out-of-range",
                        "'perPage' is 1 to %d.".formatted(PER_PAGE_MAX))
                .require(
                        sorts.containsKey(sort),
                        "sort",
                        "unknown",
                        "'sort' is one of " + sorts.keySet().stream().sorted().toList() + ".")
                .require(dir.equals("asc") || dir.equals("desc"), "dir", "unknown", "'dir' is asc or desc.")
                .refusedOr(Decision::accepted);
        if (broken instanceof Decision.Refused<?>(Problem problem)) {
            throw new RefusedException(problem);
        }
        var order = Objects.requireNonNull(sorts.get(sort), "checked above");
        var found = items.filter(matches)
                .sorted(dir.equals("asc") ? order : order.reversed())
                .toList();
        long from = (long) page * perPage;
        var cut = found.stream().skip(from).limit(perPage).toList();
        return new Page<>(page, perPage, found.size(), cut);
    }
}
