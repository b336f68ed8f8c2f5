package io.codeflix.cli.complete;

import io.codeflix.cli.complete.Wanted.Files;
import io.codeflix.cli.console.ExitCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What the shell's script asks at each Tab: the words so far, the one under the cursor last. A line a candidate, for
 * people a tab and a name behind it. It has a moment, and says nothing where anything goes wrong.
 */
@Command(name = "__complete", hidden = true, description = "Answers the shell's completion.")
public final class Complete implements Callable<Integer> {

    /** The shell completes names of files by itself. */
    static final int FILES = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Ids ids;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "The words of the command line so far.")
    List<String> words = new ArrayList<>();

    public Complete(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Integer call() {
        var last = words.isEmpty() ? "" : words.getLast();
        var wanted = Wanted.of(spec.root(), words);
        if (wanted instanceof Files) {
            return FILES;
        }
        var out = spec.commandLine().getOut();
        candidates(wanted).stream()
                .filter(candidate -> candidate.startsWith(last))
                .forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }

    private List<String> candidates(Wanted wanted) {
        return switch (wanted) {
            case Wanted.OneOf(var fixed) -> fixed;
            case Wanted.Id(var kind) -> asked(kind);
            case Files _ -> List.of();
        };
    }

    private List<String> asked(Meant kind) {
        var answer = new CompletableFuture<List<String>>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(ids.of(kind));
            } catch (RuntimeException e) {
                answer.complete(List.of());
            }
        });
        return answer.completeOnTimeout(List.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
