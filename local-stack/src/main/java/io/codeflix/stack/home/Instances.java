package io.codeflix.stack.home;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How many instances of each topology run, 1 to 5. */
public record Instances(int catalog, int media) {
    public static final Instances ONE_OF_EACH = new Instances(1, 1);

    private static final int MOST = 5;
    private static final Pattern CHOICE = Pattern.compile("(catalog|media)=([1-9])");

    public Instances {
        if (catalog < 1 || catalog > MOST || media < 1 || media > MOST) {
            throw new IllegalArgumentException("a topology has 1 to %d instances".formatted(MOST));
        }
    }

    /** Reads for example {@code catalog=2,media=2}; what isn't named has one. */
    static Instances of(String text) {
        var counts = new HashMap<>(Map.of("catalog", 1, "media", 1));
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .forEach(choice -> {
                    var matched = CHOICE.matcher(choice);
                    if (!matched.matches() || Integer.parseInt(matched.group(2)) > MOST) {
                        throw new IllegalArgumentException(
                                "CODEFLIX_INSTANCES takes catalog=N and media=N with N from 1 to %d, separated by commas, not '%s'"
                                        .formatted(MOST, choice));
                    }
                    counts.put(matched.group(1), Integer.valueOf(matched.group(2)));
                });
        return new Instances(counts.getOrDefault("catalog", 1), counts.getOrDefault("media", 1));
    }
}
