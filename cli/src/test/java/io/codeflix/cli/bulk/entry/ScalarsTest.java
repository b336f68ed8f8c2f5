package io.codeflix.cli.bulk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Place;
import io.codeflix.cli.bulk.source.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {

    @ParameterizedTest
    @CsvSource({
        "'Ame\u0301lie', 'Am\u00e9lie'",
        "'\u1112\u1161\u11ab', '\ud55c'",
        "'one\r\ntwo\rthree', 'one\ntwo\nthree'",
        "1917, 1917",
    })
    void aTextIsReadAsThePlatformKeepsIt(String written, String kept) {
        var value = new Value.Scalar(Place.COMMAND_LINE, written, Value.Scalar.Type.TEXT);

        assertThat(Scalars.text("name", value, new Flaws())).isEqualTo(kept);
    }
}
