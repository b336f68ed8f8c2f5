package io.codeflix.cli.creation;

import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.BaseUrl;
import io.codeflix.cli.http.Credentials;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Creates under keys that outlive the command: given again within ten minutes, it gets the first answer. What was deleted
 * or renamed meanwhile is made anew, since that is wanted then.
 */
public final class Creations {

    private static final int NOT_FOUND = 404;
    private static final String NOTHING_MORE = "";

    /** Lists and reads follow within milliseconds; after this, what can't be read is gone. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(3);

    private final Api api;
    private final CreationJournal journal;
    private final BaseUrl base;
    private final Credentials credentials;

    public Creations(Api api, CreationJournal journal, BaseUrl base, Credentials credentials) {
        this.api = api;
        this.journal = journal;
        this.base = base;
        this.credentials = credentials;
    }

    /**
     * A creation that was answered.
     *
     * @param current the version that it has now
     * @param whole whether everything that belongs to it was done before
     */
    public record Begun(Created created, Written current, boolean whole, Optional<Handle> handle) {}

    /** What is noted about it. */
    public static final class Handle {
        private final Note note;

        private Handle(Note note) {
            this.note = note;
        }
    }

    /** Creates what is a single request. */
    public Begun create(Draft draft, Asked asked) {
        var begun = begin(draft, asked, NOTHING_MORE);
        if (!begun.whole()) {
            finished(begun, begun.current().version(), NOTHING_MORE);
        }
        return begun;
    }

    /**
     * Creates; what else belongs to it is then for the caller to do, unless all of that was done before.
     *
     * @param rest all of what else belongs to it: with another rest it is another thing
     */
    public Begun begin(Draft draft, Asked asked, String rest) {
        if (asked.key().isPresent()) {
            var written = post(draft, new Write(Optional.empty(), asked.key(), true));
            return new Begun(Created.now(written.id(), written.version()), written, false, Optional.empty());
        }
        var print = draft.print(base.get().toString(), credentials.owner());
        var note = journal.begun(print, Instant.now());
        boolean another = asked.anew() || (note.rest() != null && !note.rest().equals(rest));
        if (note.id() != null && !another) {
            var known = note;
            var standing = standing(draft, known, note.id());
            if (standing.isPresent()) {
                return repeated(known, standing.get());
            }
            another = true;
        }
        return fresh(draft, another ? renewed(note) : note);
    }

    /** Notes that everything that belongs to it is done. */
    public void finished(Begun begun, long version, String rest) {
        begun.handle().ifPresent(handle -> journal.put(handle.note.done(version, rest), Instant.now()));
    }

    /** What has this id is gone: who asks for the like again wants it anew. */
    public void deleted(String id) {
        journal.deleted(id);
    }

    private Note renewed(Note note) {
        journal.put(note.ended(), Instant.now());
        return journal.begun(note.print(), Instant.now());
    }

    private static Begun repeated(Note note, Written now) {
        return new Begun(
                Created.before(now.id(), note.version(), note.at()),
                now,
                note.rest() != null,
                Optional.of(new Handle(note)));
    }

    private Begun fresh(Draft draft, Note note) {
        try {
            var written = post(draft, new Write(Optional.empty(), Optional.of(note.key())));
            var answered = note.answered(written.id(), written.version(), Instant.now());
            journal.put(answered, Instant.now());
            return new Begun(
                    Created.now(written.id(), written.version()), written, false, Optional.of(new Handle(answered)));
        } catch (RefusedException e) {
            journal.put(note.ended(), Instant.now()); // the answer is no; it may be another one next time
            throw e;
        } catch (UnavailableException e) {
            journal.put(note.askedAgain(Instant.now()), Instant.now());
            throw e.mayBeDone() ? lost(e, note.key()) : e;
        }
    }

    private Written post(Draft draft, Write write) {
        return api.post(draft.path(), draft.body(), write, Written.class);
    }

    private static UnavailableException lost(UnavailableException e, String key) {
        return e.withHint(("whether it was made isn't known; the same command within %d minutes makes nothing twice"
                        + " (later, or elsewhere: --idempotency-key %s)")
                .formatted(CreationJournal.KEPT.toMinutes(), key));
    }

    /** As it is now; empty where it was deleted or has become another thing. */
    private Optional<Written> standing(Draft draft, Note note, String id) {
        while (true) {
            try {
                var stored = api.get(draft.path() + "/" + Query.segment(id), JsonNode.class);
                return draft.isStill(stored)
                        ? Optional.of(new Written(id, stored.path("version").asLong(note.version())))
                        : Optional.empty();
            } catch (RefusedException e) {
                if (e.problem().status() != NOT_FOUND) {
                    return Optional.of(
                            new Written(id, note.version())); // it may be made by somebody who may not read it
                }
                if (Instant.now().isAfter(note.at().plus(VISIBLE_AFTER)) || !paused()) {
                    return Optional.empty();
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(Duration.ofMillis(100));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
