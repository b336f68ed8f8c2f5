package io.codeflix.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static Page<String> page(int number, int perPage, int total) {
        int items = Math.clamp(total - (long) number * perPage, 0, perPage);
        return new Page<>(number, perPage, total, Collections.nCopies(items, "a video"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 4  | 23 | 4 of 23 videos (page 0, next: --page 1)",
                "4 | 4  | 23 | 4 of 23 videos (page 4, next: --page 5)",
                "5 | 4  | 23 | 3 of 23 videos (page 5, the last)",
                "4 | 4  | 20 | 4 of 20 videos (page 4, the last)",
                "0 | 10 | 10 | 10 videos",
                "0 | 10 | 1  | 1 video"
            })
    void aPageNamesTheNextOneWhereThereIsOne(int number, int perPage, int total, String expected) {
        assertThat(page(number, perPage, total).position("video", "videos")).isEqualTo(expected);
    }

    @Test
    void aPageBehindTheLastSaysWhichThatIs() {
        assertThat(page(6, 4, 23).nothing("videos")).isEqualTo("Nothing on page 6: the last of 23 videos is --page 5.");
        assertThat(page(0, 4, 0).nothing("videos")).isEqualTo("No videos.");
    }
}
