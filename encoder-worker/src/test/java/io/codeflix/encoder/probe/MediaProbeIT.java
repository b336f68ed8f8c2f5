package io.codeflix.encoder.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.TestMedia;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaProbeIT {
    @TempDir
    Path folder;

    @Test
    void aFileThatFfmpegHadNothingForHasNoFrames() {
        Path empty = folder.resolve("empty.mp4");
        TestMedia.ffmpeg(folder, "-f", "lavfi", "-i", "testsrc2=size=160x90:duration=1", "-t", "0", empty.toString());

        var measured = new MediaProbe(
                        new MediaPrograms(Programs.launchers(folder), StopSwitch.after(Duration.ofSeconds(30))))
                .measure(empty);

        assertThat(TestMedia.probe(empty, "v", "stream=codec_name")).isEmpty();
        assertThat(measured.packets()).isZero();
        assertThat(measured.seconds()).isZero();
    }
}
