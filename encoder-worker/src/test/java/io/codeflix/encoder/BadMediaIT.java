package io.codeflix.encoder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.StopSwitch;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Pngs;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Screening;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.SourceProbe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
                    playlist | <?xml version='1.0'?>\\n<MPD><Period/></MPD>
                    session  | v=0\\no=- 0 0 IN IP4 127.0.0.1\\nm=video 9 RTP/AVP 96
                    text     | Dear sir or madam
                    """)
    void textIsToldFromFilms(String what, String text) throws IOException {
        refused(Files.writeString(folder.resolve("film.mp4"), text.translateEscapes()), "not-a-video", what);
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
        byte[] playlist = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(StandardCharsets.UTF_8);
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
    void aFilmOfWhichAConsiderablePartCannotBeDecodedIsRefused() throws IOException {
        Path film = TestMedia.picture(folder.resolve("film.mp4"), "320x240", "25", 4, "-movflags", "+faststart");
        SourceProbe source = pipeline.inspect(film).source();
        byte[] bytes = Files.readAllBytes(film);
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0xff);
        Files.write(film, bytes);

        var failure = catchThrowableOfType(
                RunFailedException.class, () -> pipeline.encode(film, Specs.encode(source, Specs.P240)));

        assertThat(failure.code()).isIn("unreadable-media", "frames-missing");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.logTail()).isNotEmpty();
    }

    /** Which is within what heads may round, if it weren't all. */
    @Test
    void aFilmOfOneFrameThatCannotBeDecodedIsRefused() throws IOException {
        Path film = TestMedia.picture(folder.resolve("film.mp4"), "320x240", "25", 0.04, "-movflags", "+faststart");
        SourceProbe source = pipeline.inspect(film).source();
        byte[] bytes = Files.readAllBytes(film);
        int pictures = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        Arrays.fill(bytes, pictures, bytes.length, (byte) 0xff);
        Files.write(film, bytes);

        var failure = catchThrowableOfType(
                RunFailedException.class, () -> pipeline.encode(film, Specs.encode(source, Specs.P240)));

        assertThat(source.getFrames()).isEqualTo(1);
        assertThat(failure.code()).isIn("unreadable-media", "frames-missing");
        assertThat(failure.retryable()).isFalse();
    }

    /** A few frames that a decoder patches are no reason to turn a recording away; its owner is told. */
    @Test
    void aGlitchInABroadcastIsPatchedAndToldToItsOwner() throws IOException {
        Path film = TestMedia.picture(
                folder.resolve("film.ts"), "320x180", "25", 4, "-c:v", "libx264", "-preset", "ultrafast", "-g", "25");
        byte[] bytes = Files.readAllBytes(film);
        int packet = bytes.length / 188 / 2 * 188;
        Arrays.fill(bytes, packet + 10, packet + 188, (byte) 0);
        Files.write(film, bytes);

        Screening screening = Screening.of(folder, film);

        assertThat(screening.picture().frames()).isCloseTo(100, within(1L));
        assertThat(screening.encoded().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.getCode()).isEqualTo("damaged-at");
            assertThat(warning.getAtMillis()).isCloseTo(2_040L, within(80L));
        });
        assertThat(screening.source().getWarnings()).isEmpty();
    }

    /** A listener that nobody may call and a pipe that nobody may open stand for every address and every file. */
    @Test
    void whatAFileNamesIsNeitherCalledNorRead() throws Exception {
        Path pipe = folder.resolve("secret.ts");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (var listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var opened = CompletableFuture.runAsync(() -> waitForReader(pipe));
            String address = "http://127.0.0.1:%d/film.ts".formatted(listener.getLocalPort());
            for (String named : List.of(address, "file://" + pipe, pipe.toString())) {
                for (byte[] disguise : disguises(named)) {
                    assertThat(refusal(Files.write(folder.resolve("film.mp4"), disguise)))
                            .as(new String(disguise, ISO_8859_1))
                            .isNotNull();
                }
            }
            listener.setSoTimeout(100);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
            assertThat(opened).isNotDone();
            try (var ends = Files.newInputStream(pipe)) {
                assertThat(ends.read()).isEqualTo(-1);
            }
            opened.join();
        }
    }

    /** Returns when somebody opens the pipe to read it. */
    private static void waitForReader(Path pipe) {
        try {
            Files.newOutputStream(pipe).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that name another one, as what they are and behind the first bytes of what is taken. */
    private static List<byte[]> disguises(String named) {
        var disguises = new ArrayList<byte[]>();
        for (String text : List.of(
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n%s\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '%s'\n",
                "<?xml version='1.0'?>\n<MPD type='static'><Period><BaseURL>%s</BaseURL></Period></MPD>",
                "v=0\ns=x\nc=IN IP4 127.0.0.1\na=control:%s\nm=video 5004 RTP/AVP 33\n")) {
            String list = text.formatted(named);
            disguises.add(list.getBytes(ISO_8859_1));
            for (String head : List.of(
                    "ID3\u0003\0\0\0\0\0\0",
                    "\0\0\0\bfree",
                    "\u001aE\u00df\u00a3",
                    "RIFF\u00ff\0\0\0AVI ",
                    "FLV\u0001\u0005\0\0\0\t")) {
                disguises.add((head + list + "\n".repeat(1024)).getBytes(ISO_8859_1));
            }
        }
        return disguises;
    }

    /** Some thousand bytes that unfold to 256 million pixels. */
    @Test
    void aPictureThatUnfoldsToGigabytesIsRefused() throws IOException {
        Path png = Pngs.blank(folder.resolve("bomb.png"), 16_000, 16_000);
        Path film = folder.resolve("bomb.mov");
        TestMedia.ffmpeg(folder, "-f", "image2", "-i", png.toString(), "-c", "copy", film.toString());

        RunFailedException failure = refusal(film);

        assertThat(failure.code()).as(failure.reason()).isIn("picture-too-large", "unreadable-media");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void aFileOfThousandsOfTracksIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(TestMedia.picture(folder.resolve("one.mp4"), "64x64", "5", 0.4));
        int moov = new String(whole, ISO_8859_1).indexOf("moov") - 4;
        int trak = new String(whole, ISO_8859_1).indexOf("trak") - 4;
        int trakSize = ByteBuffer.wrap(whole).getInt(trak);
        var many = new ByteArrayOutputStream();
        many.write(whole, 0, trak + trakSize);
        for (int i = 0; i < 3_000; i++) {
            many.write(whole, trak, trakSize);
        }
        many.write(whole, trak + trakSize, whole.length - trak - trakSize);
        byte[] bytes = many.toByteArray();
        ByteBuffer.wrap(bytes).putInt(moov, ByteBuffer.wrap(whole).getInt(moov) + 3_000 * trakSize);

        refused(Files.write(folder.resolve("many.mp4"), bytes), "too-many-tracks", "64");
    }

    @Test
    void tenHoursOfOnePictureAreRefusedBeforeAnybodyEncodesThem() throws IOException {
        Path film = folder.resolve("still.mkv");
        TestMedia.ffmpeg(folder, ("-f lavfi -i color=red:s=64x64:r=1/18000 -frames:v 2 -c:v ffv1 " + film).split(" "));

        refused(film, "picture-stands-still", "2 frames for 36000 s");
    }

    @Test
    void aHeadThatPromisesHoursIsNotBelieved() throws IOException {
        Path film = TestMedia.picture(folder.resolve("liar.mkv"), "64x64", "25", 1, "-c:v", "ffv1");
        byte[] bytes = Files.readAllBytes(film);
        // Duration, eight bytes of floating point, milliseconds
        int duration = new String(bytes, ISO_8859_1).indexOf("\u0044\u0089\u0088");
        ByteBuffer.wrap(bytes).putDouble(duration + 3, 10 * 3_600_000.0);

        refused(Files.write(film, bytes), "truncated", "promises 36000.0 s");
    }

    @Test
    void aPictureOneLineHighIsRefused() throws IOException {
        Path film = TestMedia.picture(folder.resolve("line.mkv"), "8000x2", "5", 1, "-c:v", "ffv1");

        refused(film, "picture-too-small", "8000 x 2");
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
