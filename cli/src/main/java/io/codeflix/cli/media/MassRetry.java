package io.codeflix.cli.media;

import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import io.codeflix.cli.http.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Retries many jobs, a few at once, each under a key of its own. A platform that goes away ends it; the same command goes
 * on then, since what was retried has not failed any more.
 */
public final class MassRetry {

    private static final int AT_ONCE = 8;
    private static final int A_PAGE = 100;

    private final Media media;

    public MassRetry(Media media) {
        this.media = media;
    }

    /** One job and how to ask for it. */
    record Wanted(String jobId, Write write) {

        /** The key tells this failure from the next one, and is the same for whoever runs the command again. */
        private static Wanted of(JobRow failed) {
            var key = "retry-%s-%d".formatted(failed.id(), failed.version());
            return new Wanted(failed.id(), new Write(Optional.of(failed.version()), Optional.of(key)));
        }
    }

    /**
     * How it went.
     *
     * @param left not asked for, as the platform went away
     */
    public record Summary(int asked, int retried, int left, List<Refusal> refused) {}

    public record Refusal(String id, String reason) {}

    /** @param away why not all were asked for; null where all were */
    record Ended(Summary summary, @Nullable UnavailableException away) {}

    /** Those that failed, longest ago first. */
    List<Wanted> failed(JobFilter filter, int atMost) {
        var found = new ArrayList<Wanted>();
        for (int page = 0; found.size() < atMost; page++) {
            var items = media.jobs(filter, page, A_PAGE).items();
            items.stream().limit(atMost - found.size()).map(Wanted::of).forEach(found::add);
            if (items.size() < A_PAGE) {
                break;
            }
        }
        return found;
    }

    Ended retry(List<Wanted> jobs, IntConsumer done) throws InterruptedException {
        var away = new AtomicBoolean();
        var answered = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<Optional<Refusal>>>();
            for (var job : jobs) {
                running.add(threads.submit(() -> {
                    var refusal = away.get() ? left() : one(job, away);
                    done.accept(answered.incrementAndGet());
                    return refusal;
                }));
            }
            return ended(running);
        }
    }

    private Optional<Refusal> one(Wanted job, AtomicBoolean away) {
        try {
            media.retry(job.jobId(), job.write());
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(new Refusal(job.jobId(), e.problem().sentence()));
        } catch (UnavailableException e) {
            away.set(true);
            throw e;
        }
    }

    private static Optional<Refusal> left() {
        throw new UnavailableException("the platform went away", "the same command goes on");
    }

    private static Ended ended(List<Future<Optional<Refusal>>> running) throws InterruptedException {
        var refused = new ArrayList<Refusal>();
        int left = 0;
        UnavailableException away = null;
        for (var job : running) {
            try {
                job.get().ifPresent(refused::add);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnavailableException gone)) {
                    throw new IllegalStateException(e.getCause());
                }
                away = away == null ? gone : away;
                left++;
            }
        }
        int asked = running.size();
        return new Ended(new Summary(asked, asked - refused.size() - left, left, refused), away);
    }
}
