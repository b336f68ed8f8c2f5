package io.codeflix.cli.app;

import io.codeflix.cli.console.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * What {@code --help} prints, in files: {@code plain/codeflix.video.list} and {@code colour/codeflix.video.list}. The {@code
 * codeflix} script prints them without a JVM, whose start alone takes half of the 200 ms that a person should wait at most.
 */
final class PreparedHelp {
    static final String PLAIN = "plain";
    static final String COLOUR = "colour";

    private PreparedHelp() {}

    static void write(Path folder, Surroundings surroundings) throws IOException {
        var nowhere = new PrintWriter(Writer.nullWriter());
        write(folder, Codeflix.commandLine(surroundings, nowhere, nowhere));
    }

    private static void write(Path folder, CommandLine command) throws IOException {
        var name = command.getCommandSpec().qualifiedName(".");
        write(folder.resolve(PLAIN).resolve(name), command, Ansi.OFF);
        write(folder.resolve(COLOUR).resolve(name), command, Ansi.ON);
        for (var subcommand : command.getSubcommands().values()) {
            write(folder, subcommand);
        }
    }

    private static void write(Path file, CommandLine command, Ansi colours) throws IOException {
        var text = new StringWriter();
        command.usage(new PrintWriter(text), CommandLine.Help.defaultColorScheme(colours));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
    }
}
