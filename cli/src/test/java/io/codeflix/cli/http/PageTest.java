package io.codeflix.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 4 | 23 | 4 | 4 of 23 films (page 0, next: --page 1)
            4 | 4 | 23 | 4 | 4 of 23 films (page 4, next: --page 5)
            5 | 4 | 23 | 3 | 3 of 23 films (page 5, the last)
            6 | 4 | 23 | 0 | 0 of 23 films (page 6, past the end, last: --page 5)
            4 | 4 | 24 | 4 | 4 of 24 films (page 4, next: --page 5)
            5 | 4 | 24 | 4 | 4 of 24 films (page 5, the last)
            6 | 4 | 24 | 0 | 0 of 24 films (page 6, past the end, last: --page 5)
            0 | 4 | 4  | 4 | 4 films
            1 | 4 | 4  | 0 | 0 of 4 films (page 1, past the end, last: --page 0)
            0 | 1 | 2  | 1 | 1 of 2 films (page 0, next: --page 1)
            0 | 4 | 1  | 1 | 1 film
            0 | 4 | 0  | 0 | 0 films
            3 | 4 | 0  | 0 | 0 films
            """)
    void aPageSaysWhichIsNextAndNoneAfterTheLast(int page, int perPage, long total, int items, String said) {
        assertThat(new Page<>(page, perPage, total, Collections.nCopies(items, "")).position("film", "films"))
                .isEqualTo(said);
    }
}
