package io.codeflix.streams.runner;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.envelope.CommandProblem;
import io.codeflix.envelope.FieldError;
import io.codeflix.envelope.OutcomeStatus;
import io.codeflix.streams.decider.Problem;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the answer to a request. */
public record Outcomes(String aggregate, String id, Request<?> request, Instant now) {

    /**
     * It was allowed.
     *
     * @param changed false where it was so already and nothing had to happen
     */
    public CommandOutcome accepted(@Nullable Long version, boolean changed) {
        return CommandOutcome.newBuilder(of(OutcomeStatus.ACCEPTED, version, null))
                .setChanged(changed)
                .build();
    }

    public CommandOutcome refused(@Nullable Long version, Problem problem) {
        return of(OutcomeStatus.REFUSED, version, problem);
    }

    public CommandOutcome internal(@Nullable Long version) {
        return of(
                OutcomeStatus.INTERNAL,
                version,
                new Problem(
                        Problem.INTERNAL,
                        "This is a defect of ours; the command was set aside for us to look at.",
                        List.of()));
    }

    /** The answer to a command whose id was seen before: the first one again, unless it asks for something else. */
    public CommandOutcome repeated(CommandOutcome first, @Nullable Long version) {
        if (first.getContentHash().equals(ByteBuffer.wrap(request.contentHash()))) {
            return first;
        }
        return refused(
                version,
                new Problem(
                        Problem.REUSED_KEY,
                        "This key was used for another request within the last 24 hours; use a new one.",
                        List.of()));
    }

    private CommandOutcome of(OutcomeStatus status, @Nullable Long version, @Nullable Problem problem) {
        return CommandOutcome.newBuilder()
                .setCommandId(request.commandId())
                .setAggregate(aggregate)
                .setAggregateId(id)
                .setStatus(status)
                .setVersion(version)
                .setProblem(problem == null ? null : record(problem))
                .setDecidedAt(now)
                .setContentHash(ByteBuffer.wrap(request.contentHash()))
                .build();
    }

    private static CommandProblem record(Problem problem) {
        var errors = problem.errors().stream()
                .map(error -> new FieldError(error.field(), error.code(), error.message()))
                .toList();
        return new CommandProblem(problem.code(), problem.detail(), errors);
    }
}
