package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortClashTest {

    @Test
    void theMessageNamesPortComponentOwnerAndRemedy() {
        assertThat(new PortClash("kafka", 7492, Optional.of("java (pid 42)")).message())
                .isEqualTo("port 7492 of kafka is taken by java (pid 42):"
                        + " stop that, or choose other ports with CODEFLIX_PORT_BASE");
    }

    @Test
    void anOwnerThatTheSystemHidesIsAnotherProgram() {
        assertThat(new PortClash("kafka", 7492, Optional.empty()).message()).contains("taken by another program");
    }

    @Test
    void aPortThatWeHoldOurselvesIsFoundWithOurPid() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            var clashes = PortClash.among(List.of(listeningOn(socket.getLocalPort())));
            // Then
            assertThat(clashes).hasSize(1);
            assertThat(clashes.getFirst().message())
                    .contains("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFreePortIsNoClash() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(PortClash.among(List.of(listeningOn(port)))).isEmpty();
    }

    @Test
    void onlyListeningSocketsOfThePortCount() {
        var listening = " 0: 0100007F:1D44 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 4711 1 f 100";
        var connected = " 1: 0100007F:1D44 0100007F:C350 01 00000000:00000000 00:00000000 00000000  0 0 4712 1 f 100";
        assertThat(PortOwner.inode(listening, 7492)).contains("4711");
        assertThat(PortOwner.inode(connected, 7492)).isEmpty();
        assertThat(PortOwner.inode(listening, 7493)).isEmpty();
    }

    private static Component listeningOn(int port) {
        return new Component(
                "kafka",
                Set.of(),
                List.of(port),
                new Work.LeftOut("a test"),
                Probe.NONE,
                Duration.ZERO,
                Path.of("log"));
    }
}
