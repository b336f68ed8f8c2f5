package io.codeflix.cli.stack;

import io.codeflix.cli.console.NotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "logs",
        description = "Shows what components of the platform on this machine wrote.",
        footer = {
            "",
            "Examples:",
            "  codeflix logs                    the end of every log",
            "  codeflix logs encoder-worker -f  follows one"
        })
public final class Logs implements Callable<Integer> {

    private final StackHome home;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "COMPONENT",
            arity = "0..1",
            completionCandidates = Names.class,
            description = "Which one. Default: all.")
    @Nullable
    String component;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until Ctrl-C.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines from the end. Default: 50, of all components 5 each.")
    @Nullable
    Integer lines;

    public Logs(StackHome home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var known = home.logs();
        if (component != null && !known.contains(component)) {
            throw new NotFoundException(
                    "there is no log of '" + component + "'",
                    known.isEmpty() ? "nothing has run yet: 'codeflix up'" : "there are " + String.join(", ", known));
        }
        var wanted = component == null ? known : List.of(component);
        int each = lines != null ? Math.max(lines, 0) : component == null ? 5 : 50;
        var out = spec.commandLine().getOut();
        var tails = wanted.stream()
                .map(name -> new LogTail(home.log(name), component == null ? name + " | " : ""))
                .toList();
        for (var tail : tails) {
            tail.printLast(each, out);
        }
        out.flush();
        while (follow && !tails.isEmpty()) {
            Thread.sleep(200);
            for (var tail : tails) {
                tail.printNew(out);
            }
            out.flush();
        }
        return 0;
    }

    /** For shell completion, which knows no folder: the names of contract. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return List.of(
                            "supervisor",
                            "postgres",
                            "kafka",
                            "registry",
                            "keycloak",
                            "object-store",
                            "amqp",
                            "catalog-topology",
                            "media-topology",
                            "rabbit-bridge",
                            "encoder-worker",
                            "gateway")
                    .iterator();
        }
    }
}
