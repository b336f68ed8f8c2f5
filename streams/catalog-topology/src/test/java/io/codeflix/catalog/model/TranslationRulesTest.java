package io.codeflix.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Translation FOGO = new Translation("pt-BR", "Fogo contra Fogo", "Um assalto.");
    private static final Video HEAT =
            Video.draft(new VideoDetails("Heat", "A heist.", 1995, Rating.L, false, VideoReferences.NONE));

    private final VideoRules rules = new VideoRules(Duration.ofDays(7));

    @Test
    void aTagIsKeptAsEverybodyWritesIt() {
        var translate = new VideoCommand.Translate(new Translation("PT-br", " Fogo contra Fogo ", "Um assalto."));

        assertThat(rules.decide(HEAT, translate, NOW)).isEqualTo(Decision.accepted(new VideoEvent.Translated(FOGO)));
    }

    @Test
    void theSameWordsAgainAreNoFact() {
        assertThat(rules.decide(HEAT.with(FOGO), new VideoCommand.Translate(FOGO), NOW))
                .isEqualTo(Decision.accepted());
    }

    @Test
    void aLanguageHasOneTranslation() {
        var better = new Translation("pt-BR", "Fogo Contra Fogo", "Um grande assalto.");

        var video = Objects.requireNonNull(rules.evolve(HEAT.with(FOGO), new VideoEvent.Translated(better)));

        assertThat(video.translations()).containsExactly(better);
        assertThat(Objects.requireNonNull(rules.evolve(video, new VideoEvent.TranslationRemoved("pt-BR"))))
                .isEqualTo(HEAT);
    }

    @Test
    void removingWhatIsNotThereIsNotAnError() {
        assertThat(rules.decide(HEAT, new VideoCommand.RemoveTranslation("de"), NOW))
                .isEqualTo(Decision.accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "portuguese-of-brazil", "pt_BR", "12", "pt-BR;q=1", "und"})
    void whatIsNoLanguageTagIsRefused(String tag) {
        var decision = rules.decide(HEAT, new VideoCommand.Translate(new Translation(tag, "", "x")), NOW);

        assertThat(problem(decision).errors()).extracting(FieldViolation::field).containsExactly("locale", "title");
    }

    @Test
    void thereIsAnEndToLanguages() {
        var full = IntStream.range(0, VideoRules.TRANSLATIONS_MAX)
                .mapToObj(i -> new Translation("x%c%c".formatted('a' + i / 26, 'a' + i % 26), "t", "d"))
                .reduce(HEAT, Video::with, (one, _) -> one);

        assertThat(problem(rules.decide(full, new VideoCommand.Translate(FOGO), NOW))
                        .errors())
                .extracting(FieldViolation::code)
                .containsExactly("too-many");
    }

    private static Problem problem(Decision<VideoEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<VideoEvent>) decision).problem();
    }
}
