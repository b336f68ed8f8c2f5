package io.codeflix.cli.dlq;

import io.codeflix.contract.Queues;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which dead letters: all, those in one topic or queue, or those that came from one. */
final class Places {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Only those in, or from, this topic or queue. Default: all, the workers' queues included.")
    @Nullable
    String name;

    boolean isGiven() {
        return name != null;
    }

    List<String> topics() {
        if (name == null || isSource()) {
            return LetterId.topics();
        }
        return LetterId.topics().stream().filter(topic -> topic.equals(name)).toList();
    }

    List<String> queues() {
        return Queues.ALL.stream()
                .filter(queue -> name == null || name.equals(queue) || name.equals(Queues.deadLetters(queue)))
                .toList();
    }

    boolean covers(DeadLetter letter) {
        return name == null || name.equals(letter.id().place()) || name.equals(letter.source());
    }

    /** Neither a topic of dead letters nor a queue: then letters that came from it are looked for everywhere. */
    private boolean isSource() {
        return !LetterId.topics().contains(name) && queues().isEmpty();
    }

    void check() {
        if (name != null && name.isBlank()) {
            throw new ParameterException(command.commandLine(), "--topic needs a name");
        }
    }
}
