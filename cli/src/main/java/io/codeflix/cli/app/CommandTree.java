package io.codeflix.cli.app;

import io.codeflix.cli.bulk.Apply;
import io.codeflix.cli.bulk.Export;
import io.codeflix.cli.bulk.Import;
import io.codeflix.cli.catalog.CastMemberNoun;
import io.codeflix.cli.catalog.CategoryNoun;
import io.codeflix.cli.catalog.GenreNoun;
import io.codeflix.cli.catalog.TitleNoun;
import io.codeflix.cli.catalog.VideoNoun;
import io.codeflix.cli.complete.Complete;
import io.codeflix.cli.complete.Completion;
import io.codeflix.cli.console.Noun;
import io.codeflix.cli.contract.SchemaNoun;
import io.codeflix.cli.contract.TopicNoun;
import io.codeflix.cli.demo.Demo;
import io.codeflix.cli.dlq.DlqNoun;
import io.codeflix.cli.manual.Man;
import io.codeflix.cli.media.AssetNoun;
import io.codeflix.cli.media.JobNoun;
import io.codeflix.cli.media.Upload;
import io.codeflix.cli.session.Login;
import io.codeflix.cli.session.Logout;
import io.codeflix.cli.session.Whoami;
import io.codeflix.cli.stack.Doctor;
import io.codeflix.cli.stack.Down;
import io.codeflix.cli.stack.Logs;
import io.codeflix.cli.stack.Reset;
import io.codeflix.cli.stack.Status;
import io.codeflix.cli.stack.Up;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands under the root, in the order in which help shows them. A command line needs one of them at most, and
 * picocli takes some milliseconds to read each of the eighty classes: the others are known by name and description only.
 */
final class CommandTree {

    private static final List<Class<?>> COMMANDS = List.of(
            Demo.class,
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Reset.class,
            Doctor.class,
            Login.class,
            Logout.class,
            Whoami.class,
            CategoryNoun.class,
            GenreNoun.class,
            CastMemberNoun.class,
            VideoNoun.class,
            TitleNoun.class,
            Apply.class,
            Export.class,
            Import.class,
            Upload.class,
            AssetNoun.class,
            JobNoun.class,
            SchemaNoun.class,
            TopicNoun.class,
            DlqNoun.class,
            Completion.class,
            Help.class,
            VersionOfThis.class,
            Man.class,
            Complete.class);

    /** They look at the command that is named behind them. */
    private static final List<Class<?>> LOOKERS = List.of(Man.class, Complete.class, Help.class);

    private static final Map<String, String> PLURALS = Map.ofEntries(
            Map.entry("categories", "category"),
            Map.entry("genres", "genre"),
            Map.entry("cast-members", "cast-member"),
            Map.entry("cast", "cast-member"),
            Map.entry("videos", "video"),
            Map.entry("titles", "title"),
            Map.entry("assets", "asset"),
            Map.entry("jobs", "job"),
            Map.entry("schemas", "schema"),
            Map.entry("topics", "topic"),
            Map.entry("dlqs", "dlq"));

    /** And this is for all of them. */
    private static final String ALL_PAGES = "--install";

    private CommandTree() {}

    /** Adds what one command line needs. */
    static void grow(CommandLine root, String... args) {
        var words = words(args);
        var first = words.isEmpty() ? "" : words.getFirst();
        boolean looksAtAnother =
                LOOKERS.stream().anyMatch(looker -> nameOf(looker).equals(first));
        boolean whole = looksAtAnother && List.of(args).contains(ALL_PAGES);
        // completion has "--" before the words that it looks at
        var seen = looksAtAnother ? List.of(args) : words.subList(0, Math.min(words.size(), 1));
        var needed = seen.stream().map(word -> PLURALS.getOrDefault(word, word)).toList();
        for (var command : COMMANDS) {
            if (whole || needed.contains(nameOf(command))) {
                add(root, command);
            } else {
                root.addSubcommand(nameOf(command), outline(command.getAnnotation(Command.class)));
            }
        }
    }

    static void growWhole(CommandLine root) {
        COMMANDS.forEach(command -> add(root, command));
    }

    /** The same command line with nouns in the singular and {@code ls} as the list that it means. */
    static String[] spelled(String... args) {
        var spelled = args.clone();
        var words = places(args);
        if (words.isEmpty()) {
            return spelled;
        }
        int first = words.getFirst();
        var noun = PLURALS.getOrDefault(args[first], args[first]);
        spelled[first] = noun;
        if (words.size() > 1 && args[words.get(1)].equals("ls") && isNoun(noun)) {
            spelled[words.get(1)] = "list";
        }
        return spelled;
    }

    private static boolean isNoun(String name) {
        return COMMANDS.stream()
                .anyMatch(command -> nameOf(command).equals(name) && Noun.class.isAssignableFrom(command));
    }

    private static List<String> words(String... args) {
        return places(args).stream().map(place -> args[place]).toList();
    }

    /** Options may come before a word; of the root's own only {@code --url} takes a value. */
    private static List<Integer> places(String... args) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals("--url")) {
                i++;
            } else if (!args[i].startsWith("-")) {
                places.add(i);
            }
        }
        return places;
    }

    private static void add(CommandLine root, Class<?> command) {
        var added = new CommandLine(command, root.getFactory());
        root.addSubcommand(nameOf(command), added);
        HereOnly.without(added);
    }

    /** Enough for the root's help, and for what somebody may have meant. */
    private static CommandSpec outline(Command command) {
        var outline = CommandSpec.create();
        outline.usageMessage().description(command.description()).hidden(command.hidden());
        return outline;
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
