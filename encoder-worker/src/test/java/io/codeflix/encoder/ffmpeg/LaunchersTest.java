package io.codeflix.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation.Origin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchersTest {
    private static final List<String> STRANGE = List.of(
            "two words",
            "$(touch hit)",
            "`touch hit`",
            "; touch hit",
            "| touch hit",
            "&& touch hit",
            "> hit",
            "a'; touch hit; '",
            "\"",
            "\\",
            "*",
            "~",
            "$HOME",
            "--",
            "");

    @TempDir
    Path folder;

    @Test
    void argumentsReachTheProgramsAsTheyAreAndNoShellReadsThem() throws Exception {
        // Given: programs that write their arguments down, in a folder whose name a shell would read
        Path program =
                Files.createDirectory(folder.resolve("it's $(touch hit)")).resolve("program");
        Files.writeString(program, "#!/bin/sh\nprintf '<%s>\\n' \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var installation = new FfmpegInstallation(
                program, program, List.of(program.getParent()), Origin.CONFIGURED, true, "ffmpeg version 0");
        var launchers = Launchers.write(folder.resolve("bin"), installation, ProgramLimits.forTimeLimit(60));
        for (Path launcher : List.of(launchers.ffmpeg(), launchers.ffprobe())) {
            // When
            var command = Stream.concat(Stream.of(launcher.toString()), STRANGE.stream());
            Process process = new ProcessBuilder(command.toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // Then
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said.lines())
                    .containsExactlyElementsOf(
                            STRANGE.stream().map("<%s>"::formatted).toList());
        }
        assertThat(folder.resolve("hit")).doesNotExist();
    }
}
