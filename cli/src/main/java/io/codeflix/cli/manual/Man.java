package io.codeflix.cli.manual;

import io.codeflix.cli.console.ExitCode;
import io.codeflix.cli.console.NotFoundException;
import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "man",
        description = {
            "Opens the man page of a command; printed as roff where the output is no terminal.",
            "With --install all pages are written to a folder, so that 'man codeflix-video-publish' finds them."
        },
        footer = {"", "Examples:", "  codeflix man video publish", "  codeflix man --install ~/.local/share/man"})
public final class Man implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "For instance: video publish. Default: all of it.")
    List<String> words = new ArrayList<>();

    @Option(names = "--install", paramLabel = "FOLDER", description = "Write every page to FOLDER/man1 instead.")
    @Nullable
    Path folder;

    public Man(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            if (folder != null) {
                install(folder.resolve("man1"));
            } else if (surroundings.outIsTerminal()) {
                return open(ManPage.of(chosen(), version()));
            } else {
                var out = spec.commandLine().getOut();
                out.print(ManPage.of(chosen(), version()));
                out.flush();
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandSpec chosen() {
        var command = spec.root();
        for (var word : words) {
            var next = command.subcommands().get(word);
            if (next == null) {
                throw new NotFoundException(
                        "there is no command '%s %s'".formatted(command.qualifiedName(), word),
                        "see '%s --help'".formatted(command.qualifiedName()));
            }
            command = next.getCommandSpec();
        }
        return command;
    }

    private void install(Path pages) throws IOException {
        Files.createDirectories(pages);
        int count = write(spec.root(), pages);
        spec.commandLine().getErr().println("%d pages in %s".formatted(count, pages));
    }

    private int write(CommandSpec command, Path pages) throws IOException {
        if (command.usageMessage().hidden()) {
            return 0;
        }
        Files.writeString(pages.resolve(ManPage.name(command) + ".1"), ManPage.of(command, version()));
        int count = 1;
        for (var verb : command.subcommands().values()) {
            count += write(verb.getCommandSpec(), pages);
        }
        return count;
    }

    private String version() {
        try {
            return spec.root().version()[0];
        } catch (RuntimeException e) {
            return "codeflix";
        }
    }

    private static int open(String page) throws IOException, InterruptedException {
        var file = Files.createTempFile("codeflix", ".1");
        try {
            Files.writeString(file, page);
            return new ProcessBuilder("man", "-l", file.toString())
                                    .inheritIO()
                                    .start()
                                    .waitFor()
                            == 0
                    ? ExitCode.OK
                    : ExitCode.UNAVAILABLE;
        } catch (IOException e) {
            throw new UnavailableException("'man' can't be run here", "every command has --help too");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
