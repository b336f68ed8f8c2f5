package io.codeflix.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The shells' scripts in real shells, with the real program behind them. */
class ShellCompletionIT {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aCodeflixOnThePath() throws IOException {
        var program = Files.writeString(folder.resolve("codeflix"), """
                #!/bin/sh
                exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' io.codeflix.cli.app.Codeflix "$@"
                """.formatted(
                        System.getProperty("java.home"), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void bashCompletesNounsVerbsAndOptions() throws Exception {
        assertThat(bash("codeflix", "cat")).containsExactly("category");
        assertThat(bash("codeflix", "dlq", "")).containsExactly("list", "show", "replay", "discard");
        assertThat(bash("codeflix", "topic", "tail", "--par")).containsExactly("--partition");
        assertThat(bash("codeflix", "topic", "tail", "catalog.genre.c")).containsExactly("catalog.genre.commands.v1");
    }

    @Test
    @EnabledIf("hasZsh")
    void zshCompletesTheSame() throws Exception {
        assertThat(zsh("codeflix", "cat")).containsExactly("category");
        assertThat(zsh("codeflix", "dlq", "")).containsExactly("list", "show", "replay", "discard");
    }

    static boolean hasZsh() {
        return Files.isExecutable(Path.of("/usr/bin/zsh")) || Files.isExecutable(Path.of("/bin/zsh"));
    }

    /** What the shell does at Tab: sets its variables, calls the function, takes the answer. */
    private List<String> bash(String... words) throws Exception {
        return run(
                "bash",
                "source <(codeflix completion bash); COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _codeflix;"
                        + " printf '%s\\n' \"${COMPREPLY[@]}\"",
                words);
    }

    /** Its completion system wants a terminal; the two functions of it that the script calls stand here in its place. */
    private List<String> zsh(String... words) throws Exception {
        return run(
                "zsh",
                "compdef() { }; _describe() { print -rl -- \"${candidates[@]%%:*}\" };"
                        + " source <(codeflix completion zsh); words=(\"$@\"); CURRENT=$#; _codeflix",
                words);
    }

    private List<String> run(String shell, String script, String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(shell, "-c", script, shell));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        builder.environment().put("CODEFLIX_HOME", folder.resolve("home").toString());
        builder.environment()
                .put("CODEFLIX_CONFIG_HOME", folder.resolve("config").toString());
        var process = builder.start();
        process.getOutputStream().close();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer.lines().toList();
    }
}
