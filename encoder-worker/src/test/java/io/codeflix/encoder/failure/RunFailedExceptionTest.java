package io.codeflix.encoder.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFailedExceptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [in#0] Error opening input file /var/lib/codeflix/worker-1/r1/in/original. | [in#0] Error opening input file original.
                    /srv/.codeflix/work/r1/in/original: Invalid data found                     | original: Invalid data found
                    Impossible to open "/a/b/list.ffconcat"                                    | Impossible to open "list.ffconcat"
                    yuv420p(tv, bt709/unknown/unknown), 25/1 fps, and/or                       | yuv420p(tv, bt709/unknown/unknown), 25/1 fps, and/or
                    see http://127.0.0.1:9000/bucket/key                                       | see http://127.0.0.1:9000/bucket/key
                    """)
    void linesThatUsersReadNameNoFoldersOfTheWorker(String line, String shown) {
        RunFailedException failure = RunFailedException.refused("unreadable-media", line, List.of(line));

        assertThat(failure.logTail()).containsExactly(shown);
        assertThat(failure.reason()).isEqualTo(shown);
    }
}
