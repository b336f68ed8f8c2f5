package io.codeflix.cli.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A word that isn't known where it stands, and what was probably meant.
 *
 * @param hint empty where nothing comes near
 */
record Slip(String message, Optional<String> hint) {

    /** As other programs call it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("rm", "delete"),
            Map.entry("remove", "delete"),
            Map.entry("add", "create"),
            Map.entry("new", "create"),
            Map.entry("edit", "update"),
            Map.entry("set", "update"),
            Map.entry("show", "get"),
            Map.entry("describe", "get"),
            Map.entry("view", "get"),
            Map.entry("start", "up"),
            Map.entry("stop", "down"),
            Map.entry("log", "logs"),
            Map.entry("film", "video"),
            Map.entry("movie", "video"),
            Map.entry("person", "cast-member"));

    /** @param words those that are not known, the first first */
    static Slip of(CommandLine command, List<String> words) {
        var word = words.getFirst();
        var name = command.getCommandSpec().qualifiedName();
        if (word.startsWith("-") && word.length() > 1) {
            var options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName)
                    .toList();
            var key = word.replaceFirst("=.*", "");
            var reason = HereOnly.reason(command, key);
            if (reason.isPresent()) {
                return new Slip(reason.get(), Optional.empty());
            }
            return new Slip("'%s' has no option '%s'".formatted(name, key), nearest(key, options));
        }
        if (command.getSubcommands().isEmpty()) {
            return new Slip("'%s' takes no further argument: '%s'".formatted(name, word), Optional.empty());
        }
        var verbs = command.getSubcommands().entrySet().stream()
                .filter(verb -> !verb.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
        var near =
                Optional.ofNullable(ELSEWHERE.get(word)).filter(verbs::contains).or(() -> nearest(word, verbs));
        return new Slip(
                "'%s' has no command '%s'".formatted(name, word), near.map(verb -> "'%s %s'".formatted(name, verb)));
    }

    /** At most a third of it may differ, so that nothing far away is named. */
    private static Optional<String> nearest(String word, Collection<String> known) {
        int atMost = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= atMost || startsSo(candidate, word))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    private static boolean startsSo(String candidate, String word) {
        return word.length() > 1 && candidate.startsWith(word);
    }

    /** How many letters were added, left out, changed or swapped with their neighbour (Damerau and Levenshtein). */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int least(int[][] rows, String one, String other, int i, int j) {
        int changed = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
