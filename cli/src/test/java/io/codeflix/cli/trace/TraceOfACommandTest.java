package io.codeflix.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceOfACommandTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-%s-%s-01";

    private final Platform platform = new Platform();
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void signIn(@TempDir Path folder) {
        cli = SignedIn.to(platform, folder);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void everyCommandIsATraceOfItsOwn() {
        cli.run("category", "create", "Documentaries");
        cli.run("category", "create", "Drama");

        assertThat(traceparents()).hasSize(2).allMatch(header -> header.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertThat(traceparents().stream().map(header -> header.substring(3, 35)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aScriptsTraceIsHandedOn() {
        cli.with("TRACEPARENT", TRACEPARENT.formatted(TRACE, "00f067aa0ba902b7"));

        cli.run("category", "create", "Documentaries");

        assertThat(traceparents().getFirst()).startsWith("00-" + TRACE + "-").doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void whatIsNoTraceIsLeftAlone() {
        cli.with("TRACEPARENT", TRACEPARENT.formatted("0".repeat(32), "00f067aa0ba902b7"));

        cli.run("category", "create", "Documentaries");

        assertThat(traceparents().getFirst()).doesNotContain("0".repeat(32));
    }

    private List<String> traceparents() {
        return platform.calls("POST").stream()
                .filter(call -> call.path().contains("/categories"))
                .flatMap(call -> call.header("traceparent").stream())
                .toList();
    }
}
