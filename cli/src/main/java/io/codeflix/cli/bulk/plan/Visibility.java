package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.Kind;
import java.time.Duration;
import java.util.List;

/** Waits until lists show what was written, so that who reads next reads that. */
public final class Visibility {

    /** Views are some milliseconds behind; where they are further, the next reader finds out by a version. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Lists lists;

    public Visibility(Lists lists) {
        this.lists = lists;
    }

    public void await(List<Result> results) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var kind : Kind.values()) {
            var written = results.stream()
                    .filter(result -> result.done() && result.step().kind() == kind)
                    .toList();
            while (!written.isEmpty() && !shows(kind, written) && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean shows(Kind kind, List<Result> written) {
        var snapshot = new Snapshot(lists.all(kind));
        return written.stream().allMatch(result -> {
            var seen = snapshot.find(kind, result.id());
            return result.step().action() == Planned.Action.DELETE
                    ? seen == null
                    : seen != null && seen.version() >= result.version();
        });
    }
}
