package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenreRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Genre NOIR = new Genre("Noir", true, List.of("crime"), null);

    private final GenreRules rules = new GenreRules();

    @Test
    void creatingTrimsTheNameAndKeepsEachCategoryOnce() {
        var create = new GenreCommand.Create(" Noir ", true, List.of("crime", "crime"), List.of());

        assertThat(rules.decide(null, create, NOW))
                .isEqualTo(Decision.accepted(new GenreEvent.Created("Noir", true, List.of("crime"), NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "ab", " a "})
    void aNameOfOneCharacterIsEnough(String name) {
        assertThat(rules.decide(null, new GenreCommand.Create(name, true, List.of(), List.of()), NOW))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "255, true", "0, false", "256, false"})
    void aNameHas1To255Characters(int length, boolean taken) {
        var create = new GenreCommand.Create("x".repeat(length), true, List.of(), List.of());

        assertThat(rules.decide(null, create, NOW))
                .isInstanceOf(taken ? Decision.Accepted.class : Decision.Refused.class);
    }

    @Test
    void allBrokenFieldsAreToldAtOnce() {
        var update = new GenreCommand.Update("x".repeat(256), List.of("a", "b"), List.of("a", "b"));

        assertThat(problem(rules.decide(NOIR, update, NOW)).errors())
                .extracting(FieldViolation::field, FieldViolation::message)
                .containsExactly(
                        tuple("name", "'name' may have at most 255 characters."),
                        tuple("categoryIds", "Some categories could not be found: a, b"));
    }

    @Test
    void aRefusalForNothingButAMissingCategoryMayPass() {
        var create = new GenreCommand.Create("Noir", true, List.of("new"), List.of("new"));

        assertThat(problem(rules.decide(null, create, NOW)).mayPass()).isTrue();
    }

    @Test
    void tooManyCategoriesAreRefused() {
        var ids = IntStream.rangeClosed(0, GenreRules.CATEGORIES_MAX)
                .mapToObj(String::valueOf)
                .toList();

        assertThat(problem(rules.decide(null, new GenreCommand.Create("Noir", true, ids, List.of()), NOW))
                        .errors())
                .extracting(FieldViolation::code)
                .containsExactly("too-many");
    }

    @Test
    void hidingSetsTheDateOnceAndShowingClearsIt() {
        var hidden = rules.evolve(NOIR, new GenreEvent.Deactivated(NOW));

        assertThat(hidden).isEqualTo(new Genre("Noir", false, List.of("crime"), NOW));
        assertThat(rules.decide(hidden, new GenreCommand.Deactivate(), NOW.plusSeconds(60)))
                .isEqualTo(Decision.accepted());
        assertThat(rules.evolve(hidden, new GenreEvent.Activated())).isEqualTo(NOIR);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThat(problem(rules.decide(null, new GenreCommand.Activate(), NOW)).code())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void anUpdateThatChangesNothingIsNoFact() {
        assertThat(rules.decide(NOIR, new GenreCommand.Update("Noir ", List.of("crime"), List.of()), NOW))
                .isEqualTo(Decision.accepted());
    }

    private static Problem problem(Decision<GenreEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<GenreEvent>) decision).problem();
    }
}
