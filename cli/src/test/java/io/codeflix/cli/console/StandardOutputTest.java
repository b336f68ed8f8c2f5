package io.codeflix.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static OutputStream failingWith(String message) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aFullDiskIsNotSwallowed() {
        var out = StandardOutput.to(failingWith("No space left on device"), StandardCharsets.UTF_8);
        out.println("a line");
        assertThatThrownBy(out::flush)
                .isInstanceOfSatisfying(
                        OutputGoneException.class,
                        gone -> assertThat(gone.readerLeft()).isFalse())
                .hasMessage("No space left on device");
    }

    @Test
    void aReaderThatHadEnoughIsToldFromThat() {
        var out = StandardOutput.to(failingWith("Broken pipe"), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> {
                    for (int line = 0; line < 10_000; line++) {
                        out.println("a line");
                    }
                })
                .isInstanceOfSatisfying(
                        OutputGoneException.class,
                        gone -> assertThat(gone.readerLeft()).isTrue());
    }
}
