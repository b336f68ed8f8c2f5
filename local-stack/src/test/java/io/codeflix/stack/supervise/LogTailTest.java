package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void theLastLinesThatSaySomethingAreKept() throws IOException {
        var log = Files.writeString(folder.resolve("kafka.log"), "one\n\ntwo\n  \nthree\n");
        assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
    }

    @Test
    void onlyTheEndOfALongLogIsRead() throws IOException {
        var log = Files.writeString(folder.resolve("kafka.log"), "x".repeat(100_000) + "\nthe end\n");
        assertThat(LogTail.of(log, 1)).containsExactly("the end");
    }

    @Test
    void noLogHasNoLines() {
        assertThat(LogTail.of(folder.resolve("missing.log"), 5)).isEmpty();
    }
}
