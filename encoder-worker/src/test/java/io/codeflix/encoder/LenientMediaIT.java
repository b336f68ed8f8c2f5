package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.testmedia.EditLists;
import io.codeflix.encoder.testmedia.EditLists.Edit;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.MediaWarning;
import io.codeflix.media.Rung;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd and plays elsewhere plays here too, as long as it should, and its owner is told what was odd. */
class LenientMediaIT {
    private static final Rung SMALL = Specs.rung("90p", 160, 90, 200_000);
    private static final String PICTURE = "testsrc2=size=160x90:rate=25:duration=";
    private static final int PACKET = 188;

    @TempDir
    Path folder;

    private Pipeline pipeline;

    /** What came of a film, and all that its owner is told. */
    private record Outcome(SourceProbe source, List<Encoding.Track> tracks, List<MediaWarning> warnings) {
        long frames() {
            return tracks.getFirst().frames();
        }

        List<String> codes() {
            return warnings.stream().map(MediaWarning::getCode).distinct().toList();
        }

        MediaWarning warning(String code) {
            return warnings.stream()
                    .filter(warning -> warning.getCode().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " is not among " + warnings));
        }
    }

    @BeforeEach
    void newPipeline() {
        pipeline = new Pipeline(Programs.in(folder), folder, _ -> {});
    }

    @Test
    void aFilmTrimmedAtItsStartByAPhonePlaysTheTrimmedLength() throws IOException {
        Path film = made("film.mp4", "-c:v libx264 -preset ultrafast -bf 2 -g 25", 4);
        Path trimmed = folder.resolve("trimmed.mp4");
        TestMedia.ffmpeg(folder, "-ss", "1.6", "-i", film.toString(), "-c", "copy", trimmed.toString());

        Outcome outcome = played(trimmed);

        assertThat(outcome.source().getDurationMillis()).isEqualTo(2400);
        assertThat(outcome.frames()).isEqualTo(60);
        assertThat(outcome.warning("edit-list").getMessage()).contains("15 frames are left out", "2.4 s");
    }

    /** Ticks of the track are 12,800 a second. */
    @ParameterizedTest
    @CsvSource({
        "mp4, 1500:1024,           1500, the end",
        "mov, 1500:13824,          1500, both ends",
        "mov, 1000:1024,1000:39424 2000, the middle",
    })
    void whatAnEditListLeavesOutIsNotExpected(String ending, String edits, String rest) throws IOException {
        Path film = made("film." + ending, "-an -c:v libx264 -preset ultrafast -bf 2 -g 25 -movie_timescale 1000", 4);
        List<String> all = Stream.of((edits + "," + rest).split("[, ]+"))
                .filter(text -> text.contains(":"))
                .toList();
        Edit[] list = all.stream()
                .map(text -> new Edit(Integer.parseInt(text.split(":")[0]), Integer.parseInt(text.split(":")[1])))
                .toArray(Edit[]::new);
        int millis = Arrays.stream(list).mapToInt(Edit::millis).sum();

        Outcome outcome = played(EditLists.edited(film, folder.resolve("edited." + ending), 0, list));

        assertThat(outcome.source().getDurationMillis()).isCloseTo(millis, within(40L));
        assertThat(outcome.frames()).isCloseTo(Math.round(millis / 40.0), within(1L));
        assertThat(outcome.codes()).containsExactly("edit-list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frag_keyframe+empty_moov", "frag_keyframe", "frag_keyframe+dash+global_sidx"})
    void aRecordingWhoseLastFragmentIsCutPlaysWhatIsThere(String flags) throws IOException {
        Path film = made("film.mp4", "-c:v libx264 -preset ultrafast -bf 0 -g 25 -c:a aac -movflags " + flags, 4);
        byte[] bytes = Files.readAllBytes(film);
        int last = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("mdat");
        int size = java.nio.ByteBuffer.wrap(bytes).getInt(last - 4);
        Files.write(film, Arrays.copyOf(bytes, last + size / 2));

        Outcome outcome = played(film);

        assertThat(outcome.frames()).isBetween(75L, 99L);
        assertThat(outcome.codes()).containsExactly("ends-early");
        assertThat(outcome.warning("ends-early").getAtMillis()).isBetween(3_000L, 3_960L);
    }

    @ParameterizedTest
    @CsvSource({"libx264 -preset ultrafast -g 25 -bf 2, aac, 40001", "mpeg2video -b:v 400k, mp2, 70000"})
    void aBroadcastThatBeginsInMidPacketIsPlayedFromItsFirstWholePicture(String video, String audio, int from)
            throws IOException {
        Path film = made("film.ts", "-c:v " + video + " -c:a " + audio, 4);
        byte[] bytes = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOfRange(bytes, from, bytes.length));

        Outcome outcome = played(film);

        assertThat(outcome.codes()).contains("starts-mid-picture");
        assertThat(outcome.warning("starts-mid-picture").getUntilMillis()).isBetween(1L, 1_100L);
        assertThat(outcome.source().getDurationMillis()).isBetween(2_000L, 3_900L);
        assertThat(outcome.frames() * 40L).isCloseTo(outcome.source().getDurationMillis(), within(120L));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.62", "0.3, 0.4", "0.8, 0.9"})
    void aBroadcastWithADamagedSecondIsPlayedAndTheTimesAreTold(double from, double until) throws IOException {
        Path film = made("film.ts", "-c:v mpeg2video -b:v 400k -c:a mp2", 8);
        byte[] bytes = Files.readAllBytes(film);
        int first = (int) (bytes.length * from) / PACKET * PACKET;
        int last = (int) (bytes.length * until) / PACKET * PACKET;
        Arrays.fill(bytes, first, last, (byte) 0);
        Files.write(film, bytes);

        Outcome outcome = played(film);

        assertThat(outcome.frames()).isCloseTo(200, within(2L));
        assertThat(outcome.codes()).containsExactly("damaged-at");
        MediaWarning damage = outcome.warning("damaged-at");
        assertThat(damage.getAtMillis() / 8000.0).isCloseTo(from, within(0.08));
        assertThat(damage.getUntilMillis() / 8000.0).isCloseTo(until, within(0.08));
    }

    @Test
    void damageThatOnlyDecodersFindIsToldWithItsTime() throws IOException {
        Path film = made("film.mp4", "-an -c:v libx264 -preset ultrafast -g 25 -movflags +faststart", 4);
        byte[] bytes = Files.readAllBytes(film);
        int at = bytes.length / 2;
        Arrays.fill(bytes, at, at + bytes.length / 25, (byte) 0xff);
        Files.write(film, bytes);

        Outcome outcome = played(film);

        assertThat(outcome.frames()).isEqualTo(100);
        assertThat(outcome.codes()).containsExactly("damaged-at");
        assertThat(outcome.warning("damaged-at").getAtMillis()).isBetween(1_600L, 2_600L);
    }

    @Test
    void halfABroadcastIsNotPlayed() throws IOException {
        Path film = made("film.ts", "-c:v mpeg2video -b:v 400k -c:a mp2", 8);
        byte[] bytes = Files.readAllBytes(film);
        Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0);

        assertThat(refusal(Files.write(film, bytes), false).code()).isEqualTo("unreadable-media");
    }

    /** A recorder that is too slow writes frames of no bytes; FFmpeg's own writer does so where time stamps have gaps. */
    @Test
    void framesThatAnAviLeavesOutAreRepeated() throws IOException {
        Path film = made("film.avi", "-an -vf select=not(between(n\\,40\\,59)) -fps_mode passthrough -c:v mjpeg", 4);

        Outcome outcome = played(film);

        assertThat(outcome.source().getDurationMillis()).isEqualTo(4000);
        assertThat(outcome.frames()).isEqualTo(100);
        assertThat(outcome.warning("frames-repeated").getMessage()).contains("20 frames of 100");
    }

    @Test
    void aSoundTrackWithoutPacketsIsLeftOut() throws IOException {
        Path film = folder.resolve("film.mkv");
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i " + PICTURE + "2 -f s16le -ar 48000 -ac 2 -i /dev/null -f lavfi -i sine=duration=2"
                                + " -map 0 -map 1 -map 2 -c:v libx264 -preset ultrafast -c:a pcm_s16le " + film)
                        .split(" "));

        Outcome outcome = played(film);

        assertThat(outcome.frames()).isEqualTo(50);
        assertThat(outcome.source().getAudioTracks()).singleElement().satisfies(track -> {
            assertThat(track.getTrack()).isEqualTo(1);
            assertThat(track.getIsDefault()).isTrue();
        });
        assertThat(outcome.codes()).containsExactly("empty-audio-track-ignored");
    }

    @Test
    void aStillWithSoundForElevenMinutesIsTaken() throws IOException {
        Path film = folder.resolve("talk.mp4");
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i color=red:s=160x90:r=1/660 -f lavfi -i anullsrc=r=8000:cl=mono -t 660"
                                + " -frames:v 1 -c:v libx264 -c:a aac -b:a 8k " + film)
                        .split(" "));

        SourceProbe source = pipeline.inspect(film).source();

        assertThat(source.getDurationMillis()).isCloseTo(660_000, within(500L));
        assertThat(source.getWarnings()).extracting(MediaWarning::getCode).containsExactly("picture-stands-still");
        assertThat(source.getWarnings().getFirst().getMessage()).contains("1 frame for 660 s");
    }

    @Test
    void aScreenRecordingGetsTheRateOfItsMovingParts() throws IOException {
        Path film = folder.resolve("screen.mkv");
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i testsrc2=size=160x90:rate=60:duration=8"
                                + " -vf select='if(lt(t,6),not(mod(n,120)),1)' -fps_mode passthrough"
                                + " -c:v libx264 -preset ultrafast " + film)
                        .replace("'if(lt(t,6),not(mod(n,120)),1)'", "if(lt(t\\,6)\\,not(mod(n\\,120))\\,1)")
                        .split(" "));

        Outcome outcome = played(film);

        assertThat(outcome.source().getFrameRateNumerator() / outcome.source().getFrameRateDenominator())
                .isEqualTo(60);
        assertThat(outcome.frames()).isCloseTo(480, within(2L));
    }

    @ParameterizedTest
    @CsvSource({"mp4, 0, default", "mp4, default, 0", "mkv, default, 0"})
    void anImageBeforeTheFilmIsNotTheFilm(String ending, String cover, String film) throws IOException {
        Path image = folder.resolve("cover.jpg");
        TestMedia.ffmpeg(folder, ("-f lavfi -i color=red:s=240x240 -frames:v 1 " + image).split(" "));
        Path both = folder.resolve("both." + ending);
        TestMedia.ffmpeg(
                folder,
                ("-i " + image + " -f lavfi -i color=blue:s=160x90:r=25:d=2 -map 0 -map 1 -c:v:0 copy -c:v:1 libx264"
                                + " -pix_fmt:v:1 yuv420p -disposition:v:0 " + cover + " -disposition:v:1 " + film + " "
                                + both)
                        .split(" "));

        Outcome outcome = played(both);

        assertThat(outcome.source().getWidth()).isEqualTo(160);
        assertThat(outcome.frames()).isEqualTo(50);
        assertThat(outcome.codes()).containsExactly("cover-ignored");
        assertThat(TestMedia.colour(outcome.tracks().getFirst().file().path(), 0.5, 0.5, 0.5)
                        .blue())
                .isGreaterThan(200);
    }

    @Test
    void oneProgramOfABroadcastIsPlayedWhole() throws IOException {
        Path film = folder.resolve("programs.ts");
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i " + PICTURE + "2 -f lavfi -i sine=duration=2 -f lavfi -i testsrc=s=128x72:r=25:d=2"
                                + " -f lavfi -i sine=880:duration=2 -f lavfi -i testsrc=s=96x96:r=25:d=2"
                                + " -map 0 -map 1 -map 2 -map 3 -map 4 -c:v mpeg2video -c:a mp2"
                                + " -program title=One:st=0:st=1 -program title=Two:st=2:st=3 -program title=Three:st=4 "
                                + film)
                        .split(" "));

        Outcome outcome = played(film);

        assertThat(outcome.source().getWidth()).isEqualTo(160);
        assertThat(outcome.source().getAudioTracks()).hasSize(1);
        assertThat(outcome.warnings())
                .extracting(MediaWarning::getMessage)
                .anyMatch(message -> message.contains("Two"))
                .anyMatch(message -> message.contains("Three"));
        assertThat(outcome.codes()).containsExactly("program-ignored");
    }

    @Test
    void whatIsNotCarriedIsNamed() throws IOException {
        Path words = Files.writeString(folder.resolve("words.srt"), "1\n00:00:00,000 --> 00:00:01,000\nHi\n");
        Path chapters = Files.writeString(
                folder.resolve("chapters.txt"), ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\n");
        Path film = folder.resolve("film.mkv");
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i " + PICTURE + "2 -f lavfi -i anullsrc=cl=5.1:d=2 -i " + words + " -i " + chapters
                                + " -map 0 -map 1 -map 2 -map_chapters 3 -metadata:s:s:0 language=ger -pix_fmt yuva420p"
                                + " -c:v ffv1 -c:a ac3 -t 2 " + film)
                        .split(" "));

        SourceProbe source = pipeline.inspect(film).source();

        assertThat(source.getWarnings())
                .extracting(MediaWarning::getCode)
                .containsExactlyInAnyOrder(
                        "subtitles-ignored", "chapters-ignored", "surround-mixed-down", "alpha-ignored");
        assertThat(source.getWarnings())
                .extracting(MediaWarning::getMessage)
                .contains("1 subtitle track (de) is not carried yet.", "1 chapter is not carried yet.");
        assertThat(pipeline.inspect(film, true).source()).isEqualTo(source);
    }

    @Test
    void aStrictUploadRefusesWhatIsOdd() throws IOException {
        Path film = made("film.mp4", "-an -c:v libx264 -preset ultrafast -movie_timescale 1000", 2);
        Path trimmed = EditLists.edited(film, folder.resolve("trimmed.mp4"), 0, new Edit(1000, 1024));

        RunFailedException failure = refusal(trimmed, true);

        assertThat(failure.code()).isEqualTo("odd-media");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.reason()).contains("edit list", "strict");
        assertThat(played(trimmed).frames()).isEqualTo(25);
    }

    private Path made(String name, String options, int seconds) {
        Path film = folder.resolve(name);
        TestMedia.ffmpeg(
                folder,
                ("-f lavfi -i " + PICTURE + seconds + " -f lavfi -i sine=duration=" + seconds + " " + options + " "
                                + film)
                        .split(" "));
        return film;
    }

    private Outcome played(Path film) throws IOException {
        SourceProbe source = pipeline.inspect(film).source();
        Encoding.Result encoded = pipeline.encode(film, Specs.encode(source, SMALL));
        return new Outcome(
                source,
                encoded.tracks(),
                Stream.concat(source.getWarnings().stream(), encoded.warnings().stream())
                        .toList());
    }

    private RunFailedException refusal(Path film, boolean strict) {
        return catchThrowableOfType(RunFailedException.class, () -> pipeline.inspect(film, strict));
    }
}
