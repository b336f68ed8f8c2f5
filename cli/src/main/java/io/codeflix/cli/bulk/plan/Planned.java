package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Identity;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with one thing.
 *
 * @param place of the entry; null for what no file names
 * @param handle its id, or a word of ours for one that is to be created
 * @param stored as it is; null for one that is to be created
 * @param wanted all values as they are to be; references as lists of handles
 * @param awaitsFilm whether it can't be published yet, as files say it should, for want of a film
 */
public record Planned(
        Kind kind,
        @Nullable Place place,
        String handle,
        Action action,
        @Nullable Stored stored,
        Map<String, Object> wanted,
        List<Change> changes,
        boolean awaitsFilm) {

    /** What becomes of it. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        UNCHANGED
    }

    public Identity identity() {
        return Identity.of(kind, stored == null ? wanted : stored.values());
    }

    public Optional<Change> change(String field) {
        return changes.stream()
                .filter(change -> change.field().name().equals(field))
                .findFirst();
    }

    @Override
    public String toString() {
        return kind.spoken() + " " + identity();
    }
}
