package io.codeflix.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.encoder.ffmpeg.FfmpegInstallation.Origin;
import io.codeflix.encoder.testmedia.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegLocatorTest {
    private static final Path CACHE = Programs.TARGET.resolve("ffmpeg");

    @TempDir
    Path folder;

    @Test
    void theBundledProgramsRunWhereNothingIsInstalled() {
        assertThat(Programs.BUNDLED.origin()).isEqualTo(Origin.BUNDLED);
        assertThat(Programs.BUNDLED.version()).startsWith("ffmpeg version");
        assertThat(Programs.BUNDLED.toneMaps()).isTrue();
    }

    @Test
    void anInstalledOneWins() throws IOException {
        Launchers installed = Launchers.write(folder, Programs.BUNDLED, ProgramLimits.forTimeLimit(60));

        FfmpegInstallation found = new FfmpegLocator(null, null, "/nowhere:" + folder, CACHE).locate();

        assertThat(found.origin()).isEqualTo(Origin.INSTALLED);
        assertThat(found.ffmpeg()).isEqualTo(installed.ffmpeg());
    }

    @Test
    void anInstalledOneThatCanNotEncodeIsPassedOver() throws IOException {
        for (String program : new String[] {"ffmpeg", "ffprobe"}) {
            Files.setPosixFilePermissions(
                    Files.writeString(folder.resolve(program), "#!/bin/sh\necho nothing\n"),
                    PosixFilePermissions.fromString("rwx------"));
        }

        assertThat(new FfmpegLocator(null, null, folder.toString(), CACHE)
                        .locate()
                        .origin())
                .isEqualTo(Origin.BUNDLED);
    }

    @Test
    void aConfiguredOneThatDoesNotRunIsAnErrorAndNotPassedOver() {
        assertThatThrownBy(() -> new FfmpegLocator(Path.of("/nowhere/ffmpeg"), null, "", CACHE).locate())
                .hasMessageContaining("codeflix.worker.ffmpeg");
    }
}
