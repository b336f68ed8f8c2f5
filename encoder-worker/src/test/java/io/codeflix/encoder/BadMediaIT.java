package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strangers upload, and the answer it gets: a stable word, a sentence, never a second attempt. */
class BadMediaIT {
    @TempDir
    Path folder;

    private Pipeline pipeline;

    @BeforeEach
    void newPipeline() {
        pipeline = new Pipeline(Programs.in(folder), folder, _ -> {});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    playlist | #EXTM3U\\n#EXTINF:10,\\nfile:///etc/passwd\\n#EXT-X-ENDLIST
                    playlist | ffconcat version 1.0\\nfile /etc/passwd
                    SVG      | <svg xmlns='http://www.w3.org/2000/svg'/>
                    SVG      | <?xml version='1.0'?>\\n<svg xmlns='http://www.w3.org/2000/svg'/>
                    web page | <!DOCTYPE html><html></html>
                    script   | #!/bin/sh\\nrm -rf /
                    text     | Dear sir or madam
                    """)
    void textIsToldFromFilms(String what, String text) throws IOException {
        refused(Files.writeString(folder.resolve("film.mp4"), text.replace("\\n", "\n")), "not-a-video", what);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(Files.createFile(folder.resolve("film.mp4")), "empty-file", "empty");
    }

    @Test
    void aPlaylistBehindTheFirstBytesOfAFilmReadsNothing() throws IOException {
        Path disguised = folder.resolve("film.ts");
        byte[] bytes = new byte[188 * 4];
        Arrays.fill(bytes, (byte) '\n');
        for (int i = 0; i < bytes.length; i += 188) {
            bytes[i] = 0x47;
        }
        byte[] playlist = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(playlist, 0, bytes, 1, playlist.length);

        RunFailedException failure = refusal(Files.write(disguised, bytes));

        assertThat(failure.retryable()).isFalse();
        assertThat(failure.logTail()).noneMatch(line -> line.contains("root:"));
    }

    @Test
    void aFilmThatWasCutOffIsRefused() throws IOException {
        Path whole = TestMedia.picture(folder.resolve("whole.mp4"), "320x240", "25", 4, "-movflags", "+faststart");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(bytes, bytes.length / 2));

        refused(half, "truncated", "cut off");
    }

    @Test
    void aFilmWhoseHeadIsMissingIsRefused() throws IOException {
        Path whole = TestMedia.picture(folder.resolve("whole.mp4"), "320x240", "25", 2);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(bytes, bytes.length / 2));

        refused(half, "unreadable-media", "export it again");
    }

    @Test
    void damageInTheMiddleIsFoundByDecoding() throws IOException {
        Path film = TestMedia.picture(folder.resolve("film.mp4"), "320x240", "25", 4, "-movflags", "+faststart");
        SourceProbe source = pipeline.inspect(film).source();
        byte[] bytes = Files.readAllBytes(film);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4000, (byte) 0xff);
        Files.write(film, bytes);

        var failure = catchThrowableOfType(
                RunFailedException.class, () -> pipeline.encode(film, Specs.encode(source, Specs.P240)));

        assertThat(failure.code()).isIn("unreadable-media", "frames-missing");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.logTail()).isNotEmpty();
    }

    @Test
    void aGiantPictureIsRefused() throws IOException {
        Path film = TestMedia.picture(folder.resolve("giant.mkv"), "10000x64", "1", 2, "-c:v", "ffv1");

        refused(film, "picture-too-large", "8192 x 4608");
    }

    @Test
    void aTinyPictureIsRefused() throws IOException {
        Path film = TestMedia.picture(folder.resolve("tiny.mkv"), "8x8", "5", 1, "-c:v", "ffv1");

        refused(film, "picture-too-small", "8 x 8");
    }

    @Test
    void aFileOfHundredsOfTracksIsRefused() throws IOException {
        Path film = folder.resolve("tracks.mkv");
        String maps = IntStream.range(0, 200).mapToObj(_ -> "-map 0:a").collect(Collectors.joining(" "));
        TestMedia.ffmpeg(folder, ("-f lavfi -i sine=duration=0.2 " + maps + " -c:a pcm_s16le " + film).split(" "));

        refused(film, "too-many-tracks", "64");
    }

    @Test
    void aRunThatTakesTooLongIsStopped() throws IOException {
        Path film = TestMedia.picture(folder.resolve("long.mp4"), "320x240", "25", 30, "-preset", "ultrafast");
        SourceProbe source = pipeline.inspect(film).source();
        var hasty = new Pipeline(
                Programs.in(folder.resolve("hasty"), StopSwitch.after(Duration.ofSeconds(2))), folder, _ -> {});
        EncodeSpec heavy = Specs.encode(source, Specs.rung("1080p", 1920, 1080, 5_000_000));

        var failure = catchThrowableOfType(RunFailedException.class, () -> hasty.encode(film, heavy));

        assertThat(failure.code()).isEqualTo("time-limit");
        assertThat(failure.retryable()).isTrue();
    }

    private void refused(Path file, String code, String words) {
        RunFailedException failure = refusal(file);
        assertThat(failure.code()).as(failure.reason()).isEqualTo(code);
        assertThat(failure.reason()).contains(words);
        assertThat(failure.retryable()).isFalse();
    }

    private RunFailedException refusal(Path file) {
        return catchThrowableOfType(RunFailedException.class, () -> pipeline.inspect(file));
    }
}
