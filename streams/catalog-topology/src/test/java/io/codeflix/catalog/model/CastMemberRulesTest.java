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

class CastMemberRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final CastMember MANN = new CastMember("Michael Mann", CastMember.Type.DIRECTOR);

    private final CastMemberRules rules = new CastMemberRules();

    @Test
    void creatingTrimsTheName() {
        var create = new CastMemberCommand.Create(new CastMember(" Michael Mann ", CastMember.Type.DIRECTOR));

        assertThat(rules.decide(null, create, NOW)).isEqualTo(Decision.accepted(new CastMemberEvent.Created(MANN)));
    }

    @ParameterizedTest
    @CsvSource({"3, true", "255, true", "2, false", "256, false"})
    void aNameHas3To255Characters(int length, boolean taken) {
        var create = new CastMemberCommand.Create(new CastMember("x".repeat(length), CastMember.Type.ACTOR));

        assertThat(rules.decide(null, create, NOW))
                .isInstanceOf(taken ? Decision.Accepted.class : Decision.Refused.class);
    }

    @Test
    void allBrokenFieldsAreToldAtOnce() {
        var update = new CastMemberCommand.Update(new CastMember("Mi", null));

        assertThat(problem(rules.decide(MANN, update, NOW)).errors())
                .extracting(FieldViolation::field, FieldViolation::message)
                .containsExactly(
                        tuple("name", "'name' needs at least 3 characters."),
                        tuple("type", "'type' is ACTOR or DIRECTOR."));
    }

    @Test
    void whoExistsIsNotCreatedAgain() {
        assertThat(problem(rules.decide(MANN, new CastMemberCommand.Create(MANN), NOW))
                        .code())
                .isEqualTo(Problem.CONFLICT);
    }

    @Test
    void whoIsNotThereCannotBeChanged() {
        assertThat(problem(rules.decide(null, new CastMemberCommand.Delete(), NOW))
                        .code())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void anUpdateThatChangesNothingIsNoFact() {
        assertThat(rules.decide(MANN, new CastMemberCommand.Update(MANN), NOW)).isEqualTo(Decision.accepted());
    }

    private static Problem problem(Decision<CastMemberEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<CastMemberEvent>) decision).problem();
    }
}
