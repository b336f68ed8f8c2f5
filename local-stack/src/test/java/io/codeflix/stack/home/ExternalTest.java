package io.codeflix.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutAFileEverythingIsStartedHere() {
        // When
        var external = External.read(folder.resolve(External.FILE));
        // Then
        assertThat(external.runs("kafka")).isFalse();
        assertThat(external.get("kafka.bootstrap-servers", "127.0.0.1:7492")).isEqualTo("127.0.0.1:7492");
    }

    @Test
    void aComponentWithAnAddressRunsElsewhere() throws IOException {
        // When
        var external = read("""
                # ours is too small
                kafka.bootstrap-servers = a.example:9092,b.example:9092
                media-topology.address = 127.0.0.1:8080
                """);
        // Then
        assertThat(external.runs("kafka")).isTrue();
        assertThat(external.runs("registry")).isFalse();
        assertThat(external.get("kafka.bootstrap-servers", "")).isEqualTo("a.example:9092,b.example:9092");
        assertThat(external.address("media-topology.address", Address.local(1)))
                .isEqualTo(new Address("127.0.0.1", 8080));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    kafak.bootstrap-servers=a:1   | there is no setting 'kafak.bootstrap-servers'; those of components are amqp.address
                    kafka.bootstrapServers=a:1    | there is no setting 'kafka.bootstrapServers'
                    kafka                         | there is no setting 'kafka'
                    postgres.user=me              | 'postgres.user' needs 'postgres.address' too
                    registry.url=                 | 'registry.url' has no value
                    """)
    void aSlipIsNamedWithItsFile(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(line))
                .withMessageStartingWith(folder.resolve(External.FILE) + ": " + message);
    }

    @ParameterizedTest
    @CsvSource({"nowhere", "host:", "host:0", "host:65536", "http://host:80", "user@host:80"})
    void anAddressIsAHostAndAPort(String text) throws IOException {
        // Given
        var external = read("amqp.address=" + text);
        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> external.address("amqp.address", Address.local(1)))
                .withMessageContaining("'%s' is no HOST:PORT", text);
    }

    private External read(String text) throws IOException {
        return External.read(Files.writeString(folder.resolve(External.FILE), text));
    }
}
