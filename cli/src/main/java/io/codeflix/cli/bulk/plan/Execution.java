package io.codeflix.cli.bulk.plan;

import io.codeflix.cli.bulk.entry.FieldType;
import io.codeflix.cli.bulk.entry.Kind;
import io.codeflix.cli.bulk.plan.Result.Outcome;
import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.RefusedException;
import io.codeflix.cli.http.UnavailableException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Does a plan, a few steps at once: first what others refer to, deletions last. A refusal concerns its own step and what
 * refers to it; where the platform goes away, the rest is left.
 */
public final class Execution {

    private static final List<Set<Kind>> WAVES =
            List.of(Set.of(Kind.CATEGORY, Kind.CAST_MEMBER), Set.of(Kind.GENRE), Set.of(Kind.VIDEO));

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final Writer writer;
    private final int atOnce;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final AtomicReference<RuntimeException> away = new AtomicReference<>();
    private final AtomicInteger answered = new AtomicInteger();
    private Occurrences occurrences = new Occurrences(List.of());

    /** @param creating how what is new is asked for */
    public Execution(Api api, int atOnce, Creating creating) {
        this.writer = new Writer(api, creating);
        this.atOnce = atOnce;
    }

    /** @param progress hears how many steps are done */
    public List<Result> run(Plan plan, IntConsumer progress) throws InterruptedException {
        var results = new IdentityHashMap<Planned, Result>();
        occurrences = new Occurrences(plan.steps());
        for (var kinds : WAVES) {
            wave(
                    plan.steps().stream()
                            .filter(step -> kinds.contains(step.kind()) && step.action() != Planned.Action.DELETE)
                            .toList(),
                    results,
                    progress);
        }
        for (var kinds : WAVES.reversed()) {
            wave(
                    plan.of(Planned.Action.DELETE).stream()
                            .filter(step -> kinds.contains(step.kind()))
                            .toList(),
                    results,
                    progress);
        }
        var inOrder = new ArrayList<Result>();
        plan.steps().forEach(step -> Optional.ofNullable(results.get(step)).ifPresent(inOrder::add));
        return inOrder;
    }

    /** Why the platform did not answer any more, where it did not. */
    public Optional<RuntimeException> away() {
        return Optional.ofNullable(away.get());
    }

    private void wave(List<Planned> steps, Map<Planned, Result> results, IntConsumer progress)
            throws InterruptedException {
        var work = steps.stream()
                .filter(step -> step.action() != Planned.Action.UNCHANGED)
                .<Callable<Result>>map(step -> () -> {
                    var result = attempt(step);
                    progress.accept(answered.incrementAndGet());
                    return result;
                })
                .toList();
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            for (var done : threads.invokeAll(work)) {
                var result = done.get();
                results.put(result.step(), result);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Result attempt(Planned step) {
        var lost = unmet(step);
        if (away.get() != null) {
            return failed(step, Outcome.LEFT, Optional.empty());
        }
        if (lost.isPresent()) {
            return failed(step, Outcome.SKIPPED, Optional.of(new IllegalStateException(lost.get())));
        }
        try {
            return done(step);
        } catch (RefusedException e) {
            if (e.problem().status() == UNAUTHORIZED) {
                away.compareAndSet(null, e); // nobody will be let in any more
                return failed(step, Outcome.LEFT, Optional.of(e));
            }
            return failed(step, outcome(e, step), Optional.of(e));
        } catch (UnavailableException e) {
            away.compareAndSet(null, e);
            return failed(step, Outcome.LEFT, Optional.of(e));
        }
    }

    private Result done(Planned step) {
        long seen = step.stored() == null ? 0 : step.stored().version();
        return switch (step.action()) {
            case CREATE -> Result.of(step, writer.create(step, occurrences.of(step)));
            case UPDATE -> {
                var written = writer.update(step, seen);
                yield new Result(step, written.id(), written.version(), Outcome.DONE, Optional.empty());
            }
            case DELETE -> {
                delete(step, seen);
                yield new Result(step, step.handle(), 0, Outcome.DONE, Optional.empty());
            }
            case UNCHANGED -> new Result(step, step.handle(), seen, Outcome.DONE, Optional.empty());
        };
    }

    private void delete(Planned step, long seen) {
        try {
            writer.delete(step, seen);
        } catch (RefusedException e) {
            if (e.problem().status() != NOT_FOUND) {
                throw e;
            } // else somebody else was faster
        }
    }

    private Result failed(Planned step, Outcome outcome, Optional<RuntimeException> refusal) {
        var id = writer.id(step.handle());
        if (step.action() == Planned.Action.CREATE && id.equals(step.handle())) {
            missing.add(step.handle());
        }
        return new Result(step, id, 0, outcome, refusal);
    }

    private static Outcome outcome(RefusedException refusal, Planned step) {
        boolean changed = "stale-version".equals(refusal.problem().code())
                || (refusal.problem().status() == NOT_FOUND && step.action() != Planned.Action.CREATE);
        return changed ? Outcome.CONFLICT : Outcome.REFUSED;
    }

    private Optional<String> unmet(Planned step) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return step.kind().fields().stream()
                .filter(field -> field.type() instanceof FieldType.References)
                .filter(field -> step.wanted().get(field.name()) instanceof List<?> handles
                        && handles.stream().anyMatch(missing::contains))
                .map(field -> "not all of its " + field.name() + " could be created")
                .findFirst();
    }
}
