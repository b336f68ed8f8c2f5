package io.codeflix.cli.bulk.source;

import io.codeflix.cli.http.Problem;
import io.codeflix.cli.http.Problem.FieldError;
import io.codeflix.cli.http.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the files, told at once and before anything is written. */
public final class Flaws {

    /** More than a person mends in one go. */
    private static final int TOLD_AT_MOST = 50;

    private static final int INVALID = 422;

    private final List<Flaw> found = new ArrayList<>();

    public void add(Place place, String message, Object... arguments) {
        found.add(new Flaw(place, arguments.length == 0 ? message : message.formatted(arguments)));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** @throws RefusedException with all of them, where there are any */
    public void refuse() {
        if (found.isEmpty()) {
            return;
        }
        var errors = new ArrayList<FieldError>();
        found.stream()
                .limit(TOLD_AT_MOST)
                .map(flaw -> new FieldError(null, null, flaw.toString()))
                .forEach(errors::add);
        if (found.size() > TOLD_AT_MOST) {
            errors.add(new FieldError(null, null, "and %,d more".formatted(found.size() - TOLD_AT_MOST)));
        }
        var sentence = found.size() == 1 ? "1 mistake" : "%,d mistakes".formatted(found.size());
        throw new RefusedException(new Problem(null, INVALID, sentence + "; nothing was written", null, errors));
    }
}
