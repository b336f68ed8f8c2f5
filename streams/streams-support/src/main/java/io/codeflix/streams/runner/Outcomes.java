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
record Outcomes(String aggregate, String id, Request<?> request, Instant now) {

    CommandOutcome accepted(@Nullable Long version) {
        return of(OutcomeStatus.ACCEPTED, version, null);
    }

    CommandOutcome refused(@Nullable Long version, Problem problem) {
        return of(OutcomeStatus.REFUSED, version, problem);
    }

    CommandOutcome internal(@Nullable Long version) {
        return of(
                OutcomeStatus.INTERNAL,
                version,
                new Problem(
                        Problem.INTERNAL,
                        "This is a defect of ours; the command was set aside for us to look at.",
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
