package io.codeflix.streams.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How names are found and ordered. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "cafe, Café de Flore",
        "CAFÉ, cafe de flore",
        "ecole, L'École",
        "coracao, Meu Coração",
        "manutencao, Manutenção",
        "strasse, Straße",
        "STRASSE, Die Straße",
        "straße, STRASSE",
        "soren, Søren Kierkegaard",
        "lodz, Łódź",
        "łodz, LODZ",
        "oeuvre, Œuvre",
        "œuvre, OEUVRE",
        "aeon, Æon Flux",
        "thor, Þór",
        "gudrun, Guðrún",
        "djordje, Djorđje",
        "hal, Ħal",
        "istanbul, İstanbul",
        "ISTANBUL, istanbul",
        "isik, Işık",
        "tieng viet, Tiếng Việt",
        "nguoi, Người",
        "αθηνα, Αθήνα",
        "σοφος, ΣΟΦΌΣ",
        "елка, Ёлка",
        "fi, ﬁlm",
        "1408, １４０８",
        "tron, Ｔｒｏｎ",
        "l'ete, L’été",
        "spider-man, Spider–Man",
        "wall·e, WALL·E",
        "カメラ, ｶﾒﾗ",
        "ガメラ, ｶﾞﾒﾗ",
        "two words, 'Two   Words'",
        "two words, 'Two\u00a0Words'",
        "amelie, 'Ame\u0301lie'",
        "محمد, مُحَمَّد",
    })
    void aNameIsFoundHoweverItsLettersAreWritten(String words, String name) {
        assertThat(Search.of(words).finds(Folded.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"カメラ, ガメラ", "कि, का", "heat, Head", "%, 100", ".*, Heat"})
    void anotherWordIsNotFound(String words, String name) {
        assertThat(Search.of(words).finds(Folded.of(name))).isFalse();
    }

    @Test
    void nothingFindsEverythingAndMarksAloneFindNothing() {
        assertThat(Search.of("").finds("heat")).isTrue();
        assertThat(Search.of("  ").finds("heat")).isTrue();
        assertThat(Search.of("\u0301").finds("heat")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heat", "Heat", " two  words ", "Łódź", "ÆØÅ", "ǅ", "ß", "İI", "한국", "ガ", "'", "", " "})
    void foldingTwiceIsFoldingOnce(String name) {
        assertThat(Folded.of(Folded.of(name))).isEqualTo(Folded.of(name));
    }

    @Test
    void namesStandWhereReadersOfMostLanguagesLookForThem() {
        var names = List.of(
                "zebra",
                "Élan",
                "Echo",
                "Ñandú",
                "Nada",
                "Oslo",
                "Über",
                "Ultra",
                "Łódź",
                "Lima",
                "Z",
                "Ábaco",
                "água",
                "Alien",
                "9 Songs",
                "10",
                "(500) Days",
                "Ørsted",
                "émile",
                "Emil",
                "ßa",
                "Zorba");

        assertThat(sorted(names))
                .containsExactly(
                        "(500) Days",
                        "10",
                        "9 Songs",
                        "Ábaco",
                        "água",
                        "Alien",
                        "Echo",
                        "Élan",
                        "Emil",
                        "émile",
                        "Lima",
                        "Łódź",
                        "Nada",
                        "Ñandú",
                        "Ørsted",
                        "Oslo",
                        "ßa",
                        "Über",
                        "Ultra",
                        "Z",
                        "zebra",
                        "Zorba");
    }

    @Test
    void scriptsFollowOneAnotherAndKeepTheirOwnOrder() {
        assertThat(sorted(List.of("千と千尋", "Яна", "Ёлка", "Елена", "Ωμέγα", "Zulu", "アキラ", "אבא")))
                .containsExactly("Zulu", "Ωμέγα", "Елена", "Ёлка", "Яна", "אבא", "アキラ", "千と千尋");
    }

    @Test
    void accentsAndCaseSettleWhatIsElseTheSame() {
        assertThat(sorted(List.of("Côté", "cote", "coté", "côte", "Cote")))
                .containsExactly("cote", "Cote", "coté", "côte", "Côté");
        assertThat(SortKey.of("Heat")).isEqualTo(SortKey.of("Heat")).hasSameHashCodeAs(SortKey.of("Heat"));
        assertThat(SortKey.NONE).isLessThan(SortKey.of(" "));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(Comparator.comparing(SortKey::of)).toList();
    }
}
