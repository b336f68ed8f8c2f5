package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Category SHOWN = new Category("Drama", "", true, null);

    private final CategoryRules rules = new CategoryRules();

    @Test
    void creatingTrimsTheName() {
        var decision = rules.decide(null, new CategoryCommand.Create("  Drama ", " serious ", true), NOW);

        assertThat(decision).isEqualTo(Decision.accepted(new CategoryEvent.Created("Drama", "serious", true, NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", " ab ", "zero\u200Bwidth", "right\u202Eleft", "nul\u0000"})
    void aNameThatIsTooShortOrHidesCharactersIsRefused(String name) {
        var decision = rules.decide(null, new CategoryCommand.Create(name, "", true), NOW);

        assertThat(problem(decision).errors()).extracting(FieldViolation::field).contains("name");
    }

    @Test
    void lengthIsCountedInCodePointsNotInUtf16() {
        var decision = rules.decide(null, new CategoryCommand.Create("🎬".repeat(255), "", true), NOW);

        assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"3, 0, true", "255, 4000, true", "2, 0, false", "256, 0, false", "3, 4001, false"})
    void aNameHas3To255CharactersAndADescriptionAtMost4000(int name, int description, boolean taken) {
        var create = new CategoryCommand.Create("x".repeat(name), "x".repeat(description), true);

        assertThat(rules.decide(null, create, NOW))
                .isInstanceOf(taken ? Decision.Accepted.class : Decision.Refused.class);
    }

    @Test
    void whatIsCreatedHiddenIsHiddenSinceThen() {
        assertThat(rules.evolve(null, new CategoryEvent.Created("Drama", "", false, NOW)))
                .isEqualTo(new Category("Drama", "", false, NOW));
    }

    @Test
    void allBrokenFieldsAreToldAtOnce() {
        var decision = rules.decide(null, new CategoryCommand.Create("a", "x".repeat(4001), true), NOW);

        assertThat(problem(decision).errors())
                .extracting(FieldViolation::field, FieldViolation::code)
                .containsExactly(tuple("name", "too-short"), tuple("description", "too-long"));
    }

    @Test
    void hidingSetsTheDateOnceAndShowingClearsIt() {
        var hidden = rules.evolve(SHOWN, new CategoryEvent.Deactivated(NOW));

        assertThat(hidden).isEqualTo(new Category("Drama", "", false, NOW));
        assertThat(rules.decide(hidden, new CategoryCommand.Deactivate(), NOW.plusSeconds(60)))
                .isEqualTo(Decision.accepted());
        assertThat(rules.evolve(hidden, new CategoryEvent.Activated())).isEqualTo(SHOWN);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThat(problem(rules.decide(null, new CategoryCommand.Delete(), NOW))
                        .code())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void anUpdateThatChangesNothingIsNoFact() {
        assertThat(rules.decide(SHOWN, new CategoryCommand.Update(" Drama ", ""), NOW))
                .isEqualTo(Decision.accepted());
    }

    private static Problem problem(Decision<CategoryEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<CategoryEvent>) decision).problem();
    }
}
