package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is one line and what may be more, in everything that people name and describe. */
class LinesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final VideoReferences NONE = new VideoReferences(List.of(), List.of(), List.of());

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("namesOfTwoLines")
    void aNameIsOneLine(String what, String field, Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused<?>) decision).problem().errors())
                .extracting(FieldViolation::field, FieldViolation::code)
                .containsExactly(tuple(field, "line-break"));
    }

    static Stream<Arguments> namesOfTwoLines() {
        return Stream.of("Two\nlines", "Two\tcolumns")
                .flatMap(name -> Stream.of(
                        Arguments.of("a category", "name", category(name, "")),
                        Arguments.of("a genre", "name", genre(name)),
                        Arguments.of("a cast member", "name", castMember(name)),
                        Arguments.of("a video", "title", video(name, "x")),
                        Arguments.of("a translation", "title", translation(name, "x"))));
    }

    @ParameterizedTest
    @MethodSource("descriptionsOfTwoLines")
    void aDescriptionMayHaveManyLines(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }

    static Stream<Decision<?>> descriptionsOfTwoLines() {
        var text = "One line.\n\n\tAnother.";
        return Stream.of(category("Crime", text), video("Heat", text), translation("Calor", text));
    }

    private static Decision<?> category(String name, String description) {
        return new CategoryRules().decide(null, new CategoryCommand.Create(name, description, true), NOW);
    }

    private static Decision<?> genre(String name) {
        return new GenreRules().decide(null, new GenreCommand.Create(name, true, List.of(), List.of()), NOW);
    }

    private static Decision<?> castMember(String name) {
        return new CastMemberRules()
                .decide(null, new CastMemberCommand.Create(new CastMember(name, CastMember.Type.ACTOR)), NOW);
    }

    private static Decision<?> video(String title, String description) {
        return new VideoRules(Duration.ofDays(7))
                .decide(null, new VideoCommand.Create(details(title, description), NONE), NOW);
    }

    private static Decision<?> translation(String title, String description) {
        var draft = Video.draft(details("Heat", "x"));
        return new VideoRules(Duration.ofDays(7))
                .decide(draft, new VideoCommand.Translate(new Translation("pt-BR", title, description)), NOW);
    }

    private static VideoDetails details(String title, String description) {
        return new VideoDetails(title, description, 1995, Rating.L, false, NONE);
    }
}
