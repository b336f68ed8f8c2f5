package io.codeflix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is inside the platform stays inside. */
class InsideE2E {
    /** Whoever has its ports from one base has a hundred of them. */
    private static final int PORTS = 100;

    private final Platform platform = Platform.up();

    @Test
    void nothingListensWhereOtherMachinesReachIt() throws IOException {
        var listening = listening();

        assertThat(listening)
                .extracting(Listening::port)
                .as("gateway, registry and its management, Keycloak and its management, Kafka")
                .contains(
                        platform.port(0),
                        platform.port(81),
                        platform.port(82),
                        platform.port(80),
                        platform.port(89),
                        platform.port(92));
        assertThat(listening).allMatch(Listening::onLoopback);
    }

    @Test
    void noLogAndNoArgumentHoldsASecretOrAToken() throws Exception {
        // Given: all of them at work
        var demo = platform.codeflix("demo", platform.aFilmCalled("Secret.mp4").toString(), "-o", "json");
        assertThat(demo.exitCode()).as(demo.toString()).isZero();
        // When
        var logs = texts(platform.home().resolve("logs"), "*.log");
        var arguments = ProcessHandle.allProcesses().map(InsideE2E::arguments).collect(Collectors.joining("\n"));
        // Then
        assertThat(logs).hasSizeGreaterThan(5);
        assertThat(arguments).as("somebody's arguments are seen").contains("kafka.Kafka");
        for (String secret : texts(platform.home().resolve("secrets"), "[a-z]*")) {
            assertThat(logs).noneMatch(log -> log.contains(secret.strip()));
            assertThat(arguments).doesNotContain(secret.strip());
        }
        var token = Pattern.compile("eyJ[\\w-]{20,}\\.[\\w-]{20,}\\.[\\w-]{20,}");
        assertThat(logs)
                .as("access tokens and playback tickets")
                .noneMatch(log -> token.matcher(log).find());
    }

    /** A socket of the platform, as Linux lists it. */
    private record Listening(int port, String address) {
        private static final String STATE = "0A";

        /** 127.0.0.1, the same as IPv6 writes it, and ::1. */
        private static final Set<String> LOOPBACK =
                Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

        private static Stream<Listening> of(String line) {
            var fields = line.strip().split("\\s+");
            if (fields.length < 4 || !fields[3].equals(STATE)) {
                return Stream.empty();
            }
            var local = fields[1].split(":");
            return Stream.of(new Listening(Integer.parseInt(local[1], 16), local[0]));
        }

        boolean onLoopback() {
            return LOOPBACK.contains(address);
        }
    }

    private List<Listening> listening() throws IOException {
        try (var v4 = Files.lines(Path.of("/proc/net/tcp"));
                var v6 = Files.lines(Path.of("/proc/net/tcp6"))) {
            return Stream.concat(v4, v6)
                    .flatMap(Listening::of)
                    .filter(socket -> socket.port() >= platform.port(0) && socket.port() < platform.port(PORTS))
                    .toList();
        }
    }

    private static List<String> texts(Path folder, String names) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** Empty for a process that has gone. */
    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
