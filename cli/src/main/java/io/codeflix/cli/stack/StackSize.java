package io.codeflix.cli.stack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of the platform runs here.
 *
 * @param workers how many encoders
 * @param instances choices such as {@code catalog=2}; one of what isn't named
 */
public record StackSize(int workers, List<String> instances) {
    private static final int MOST_WORKERS = 20;
    private static final Pattern CHOICE = Pattern.compile("(catalog|media)=[1-5]");

    public StackSize {
        if (workers < 0 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException("--workers is a number from 0 (none: jobs wait) to " + MOST_WORKERS);
        }
        instances = instances.stream()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
        for (var choice : instances) {
            if (!CHOICE.matcher(choice).matches()) {
                throw new IllegalArgumentException(
                        "--instances takes catalog=N and media=N with N from 1 to 5, not '%s'".formatted(choice));
            }
        }
    }

    /** As the supervisor reads it. */
    String instancesText() {
        return String.join(",", instances);
    }
}
