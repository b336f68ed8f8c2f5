package io.codeflix.cli.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * What {@code --help} prints, in files: {@code plain/codeflix.video.list} and {@code colour/codeflix.video.list}. The {@code
 * codeflix} script prints them without a JVM, whose start alone takes half of the 200 ms that a person should wait at most.
 */
final class PreparedHelp {

    private PreparedHelp() {}

    /** The pages of this command and of all below it. */
    static void write(Path folder, CommandLine command) throws IOException {
        var page = command.getCommandSpec().qualifiedName(".");
        write(folder.resolve("plain").resolve(page), command.getUsageMessage(Ansi.OFF));
        write(folder.resolve("colour").resolve(page), command.getUsageMessage(Ansi.ON));
        if (!command.getSubcommands().isEmpty()) {
            write(folder.resolve("alone").resolve(page), ""); // it explains itself where nothing more is said
        }
        for (var subcommand : command.getSubcommands().values()) {
            write(folder, subcommand);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
