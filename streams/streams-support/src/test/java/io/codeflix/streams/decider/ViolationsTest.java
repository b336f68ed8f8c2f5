package io.codeflix.streams.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heat",
                "  Heat  ",
                "L'été à Łódź",
                "千と千尋の神隠し",
                "می‌خواهم", // a zero-width non-joiner, as Persian is spelt
                "👩‍👧 & 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
                "(500) ★",
                "1408",
                "?",
            })
    void aNameOfAnyLanguageIsTaken(String name) {
        assertThat(codes(new Violations().requireLine("name", name, 1, 255))).isEmpty();
        assertThat(codes(new Violations().requireText("name", name, 1, 255))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"He\nat", "He\tat", "Heat\n", "\tHeat"})
    void aNameIsOneLineAndATextMayBeMore(String text) {
        assertThat(codes(new Violations().requireLine("name", text, 1, 255))).containsExactly("line-break");
        assertThat(codes(new Violations().requireText("description", text, 1, 255)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He\u0000at",
                "He\u0007at",
                "He\u000Bat",
                "He\fat",
                "He\u001Bat",
                "He\u007Fat",
                "He\u0085at",
                "He\u009Fat",
                "He\u2028at",
                "He\u2029at",
                "He\u00ADat",
                "He\u200Bat",
                "He\u202Eat",
                "He\u2066at",
                "He\uFEFFat",
                "He\u3164at",
                "He\uFFFEat",
                "He\uD83Cat",
            })
    void whatNobodySeesIsRefusedInNamesAndTexts(String text) {
        assertThat(codes(new Violations().requireLine("name", text, 1, 255))).containsExactly("invisible-characters");
        assertThat(codes(new Violations().requireText("description", text, 0, 255)))
                .containsExactly("invisible-characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\u00A0", "\u3000", "\u200D", "\u0301", "\uFE0F"})
    void aNameThatShowsNothingIsNone(String name) {
        assertThat(codes(new Violations().requireLine("name", name, 1, 255))).contains("required");
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleSendThem() {
        assertThat(codes(new Violations().requireLine("name", "👍".repeat(255), 3, 255)))
                .isEmpty();
        assertThat(codes(new Violations().requireLine("name", "👍".repeat(256), 3, 255)))
                .containsExactly("too-long");
        assertThat(codes(new Violations().requireLine("name", "ab", 3, 255))).containsExactly("too-short");
    }

    private static List<String> codes(Violations violations) {
        return violations.<Object>refusedOr(Decision::accepted) instanceof Decision.Refused<?>(Problem problem)
                ? problem.errors().stream().map(FieldViolation::code).toList()
                : List.of();
    }
}
