package io.codeflix.encoder.task;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.ImageSpec;
import io.codeflix.media.InspectSpec;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.RunTask;
import io.codeflix.media.TaskInput;

/** The one field of a {@link TaskInput} that is set. */
sealed interface TaskSpec {

    record Inspect(InspectSpec spec) implements TaskSpec {}

    record Encode(EncodeSpec spec) implements TaskSpec {}

    record Image(ImageSpec spec) implements TaskSpec {}

    record Package(PackageSpec spec) implements TaskSpec {}

    /** Where the runs of the task write. */
    default String outputPrefix() {
        String prefix = switch (this) {
            case Inspect(var spec) -> spec.getOutputPrefix();
            case Encode(var spec) -> spec.getOutputPrefix();
            case Image(var spec) -> spec.getOutputPrefix();
            case Package(var spec) -> spec.getOutputPrefix();
        };
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    /** @throws RunFailedException for a kind of task that came after this version of the worker */
    static TaskSpec of(RunTask task) {
        TaskInput input = task.getInput();
        if (input.getInspect() != null) {
            return new Inspect(input.getInspect());
        }
        if (input.getEncode() != null) {
            return new Encode(input.getEncode());
        }
        if (input.getPackaging() != null) {
            return new Package(input.getPackaging());
        }
        if (input.getImage() != null) {
            return new Image(input.getImage());
        }
        throw RunFailedException.refused("bad-task", "This worker does not know such a task.");
    }
}
