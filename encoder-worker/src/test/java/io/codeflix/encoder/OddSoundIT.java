package io.codeflix.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.codeflix.encoder.encode.Encoding;
import io.codeflix.encoder.packaging.PackagedStream;
import io.codeflix.encoder.testmedia.Pipeline;
import io.codeflix.encoder.testmedia.Programs;
import io.codeflix.encoder.testmedia.Screening;
import io.codeflix.encoder.testmedia.Specs;
import io.codeflix.encoder.testmedia.TestMedia;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.MediaWarning;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sounds that are unusual and fine: what viewers hear, and when, is measured. */
class OddSoundIT {
    private static final double ONE_FRAME = 0.04;

    /** A white flash and a beep of a tenth of a second, both one second after the start of the picture. */
    private static final String FLASH =
            "-f lavfi -i color=black:s=160x90:r=25:d=2,drawbox=t=fill:color=white:enable='between(t\\,1\\,1.1)' ";

    private static final String BEEP =
            "-f lavfi -i aevalsrc='if(between(t\\,%s\\,%s)\\,0.5*sin(2*PI*1000*t)\\,0)':s=48000:d=%s ";

    @TempDir
    Path folder;

    @Test
    void everyLanguageIsARenditionThatBothManifestsOffer() throws IOException {
        Path film = made(
                "Fïlme – 映画 'é'.mkv",
                "-f lavfi -i testsrc2=size=160x90:rate=25:duration=1 -f lavfi -i sine=300:duration=1 -f lavfi -i sine=600:duration=1 "
                        + "-f lavfi -i sine=900:duration=1 -map 0 -map 1 -map 2 -map 3 -c:v libx264 -preset ultrafast -c:a:0 aac -c:a:1 ac3 -c:a:2 libopus "
                        + "-metadata:s:a:0 language=eng -metadata:s:a:1 language=por -metadata:s:a:2 language=ger "
                        + "-disposition:a:0 0 -disposition:a:1 default -disposition:a:2 0");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.source().getAudioTracks())
                .extracting(
                        AudioTrack::getLanguage, AudioTrack::getTrack, AudioTrack::getCodec, AudioTrack::getIsDefault)
                .containsExactly(
                        tuple("pt", 1, "ac3", true), tuple("en", 0, "aac", false), tuple("de", 2, "opus", false));
        assertThat(screening.sounds())
                .extracting(PackagedStream::name, PackagedStream::language)
                .containsExactly(tuple("audio", "pt"), tuple("audio-1", "en"), tuple("audio-2", "de"));
        assertThat(screening.sounds())
                .extracting(sound -> Math.round(TestMedia.pitch(sound.file(), 0) / 100) * 100)
                .containsExactly(600L, 300L, 900L);
        assertThat(Files.readString(screening.packaged().hls()))
                .contains("LANGUAGE=\"pt\",DEFAULT=YES", "LANGUAGE=\"en\",DEFAULT=NO", "LANGUAGE=\"de\",DEFAULT=NO");
        assertThat(TestMedia.pitch(screening.packaged().hls(), 0)).isCloseTo(600, within(10.0));
        for (int track = 0; track < 3; track++) {
            assertThat(TestMedia.probe(screening.packaged().hls(), "a:" + track, "stream=codec_name"))
                    .isEqualTo("aac");
            assertThat(TestMedia.pitch(screening.packaged().dash(), track))
                    .isCloseTo(TestMedia.pitch(screening.sounds().get(track).file(), 0), within(10.0));
        }
    }

    /** Only one channel speaks, as the centre does in films. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            center.mkv | 5.1/FC | ac3  | 0.1
            rear.mkv   | 5.1/BL | flac | 0.05
            seven.mov  | 7.1/FC | pcm_s16le | 0.1
            mono.avi   | mono/FC | libmp3lame | 0.1
            """)
    void everyChannelIsHeardInStereo(String name, String channels, String codec, double least) throws IOException {
        Path film = made(
                name,
                "-f lavfi -i testsrc2=size=160x90:rate=25:duration=1 -f lavfi -i sine=440:duration=1,volume=8 -af "
                        + "pan=" + channels.replace("/", "|") + "=c0" + " -c:v mpeg4 -q:v 5 -strict -2 -c:a " + codec);

        Screening screening = Screening.of(folder, film);

        Path sound = screening.sounds().getFirst().file();
        assertThat(TestMedia.probe(sound, "a:0", "stream=channels")).isEqualTo("2");
        assertThat(TestMedia.loudness(sound, 0)).isGreaterThan(least);
        assertThat(TestMedia.pitch(sound, 0)).isCloseTo(440, within(10.0));
    }

    @ParameterizedTest
    @CsvSource({
        // container, moment of the sound's start on the picture's clock
        "plain.mp4, 0",
        "late.mkv,  0.7",
        "late.mp4,  0.7",
        "late.ts,   0.7",
        "early.mkv, -0.5",
        "early.mp4, -0.5",
        "early.ts,  -0.5",
    })
    void beepAndFlashStayTogetherWhereverTheirTracksStart(String name, double start) throws IOException {
        double beep = 1 - start;
        Path film = made(
                name,
                (start < 0 ? "-itsoffset " + -start + " " : "") + FLASH
                        + (start > 0 ? "-itsoffset " + start + " " : "")
                        + BEEP.formatted(beep, beep + 0.1, 2 - start)
                        + "-map 0 -map 1 -c:v libx264 -preset ultrafast -c:a aac");

        Screening screening = Screening.of(folder, film);

        for (Path shown :
                new Path[] {screening.packaged().hls(), screening.packaged().dash()}) {
            double flash = TestMedia.firstFlash(shown);
            assertThat(flash).isCloseTo(1 + Math.max(0, -start), within(2 * ONE_FRAME));
            assertThat(TestMedia.firstBeep(shown)).isCloseTo(flash, within(ONE_FRAME));
        }
    }

    @ParameterizedTest
    @CsvSource({"roles.mkv", "roles.mp4"})
    void theFilmsOwnSoundIsTheDefaultAndOthersAreNamedByWhatTheyAreFor(String name) throws IOException {
        Path film = made(
                name,
                "-f lavfi -i testsrc2=size=160x90:rate=25:duration=1 -f lavfi -i sine=300:duration=1 -f lavfi -i sine=600:duration=1 "
                        + "-f lavfi -i sine=900:duration=1 -map 0 -map 1 -map 2 -map 3 -c:v libx264 -preset ultrafast -c:a aac "
                        + "-metadata:s:a language=eng -disposition:a:0 default+visual_impaired -disposition:a:1 default -disposition:a:2 comment");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.source().getAudioTracks())
                .extracting(AudioTrack::getTrack, AudioTrack::getRole, AudioTrack::getIsDefault)
                .containsExactly(tuple(1, "", true), tuple(0, "description", false), tuple(2, "commentary", false));
        assertThat(Files.readString(screening.packaged().hls()))
                .contains(
                        "NAME=\"English\",LANGUAGE=\"en\",DEFAULT=YES",
                        "NAME=\"English (audio description)\"",
                        "CHARACTERISTICS=\"public.accessibility.describes-video\"",
                        "NAME=\"English (commentary)\"");
        assertThat(Files.readString(screening.packaged().dash()))
                .containsSubsequence("value=\"main\"", "value=\"description\"", "value=\"commentary\"");
        assertThat(TestMedia.pitch(screening.packaged().hls(), 0)).isCloseTo(600, within(10.0));
    }

    @Test
    void monoTracksOfARecorderAreStereoAndSilentOnesAreNoted() throws IOException {
        Path film = made(
                "four.mxf",
                "-f lavfi -i testsrc2=size=320x180:rate=25:duration=1 -f lavfi -i sine=400:duration=1 -f lavfi -i sine=900:duration=1 "
                        + "-f lavfi -i anullsrc=r=48000:cl=mono:d=1 -map 0 -map 1 -map 2 -map 3 -map 3 "
                        + "-c:v mpeg2video -ar 48000 -ac 1 -c:a pcm_s16le");

        Screening screening = Screening.of(folder, film);

        assertThat(screening.sounds()).hasSize(1);
        Path heard = screening.sounds().getFirst().file();
        assertThat(TestMedia.pitch(channel(heard, "FL"), 0)).isCloseTo(400, within(10.0));
        assertThat(TestMedia.pitch(channel(heard, "FR"), 0)).isCloseTo(900, within(10.0));
        assertThat(screening.source().getWarnings())
                .filteredOn(warning -> warning.getCode().equals("silent-audio-track-ignored"))
                .singleElement()
                .extracting(MediaWarning::getMessage)
                .asString()
                .contains("3, 4");
    }

    private Path channel(Path sound, String name) {
        return made(name + ".wav", "-i " + sound + " -af pan=mono|c0=" + name);
    }

    @Test
    void aSoundThatChangesInMidStreamLeavesThePictureAlone() throws IOException {
        // Given
        Path film = folder.resolve("changes.ts");
        for (Path part : List.of(
                part("first.ts", 300, 48_000, 2, 0),
                part("second.ts", 900, 44_100, 6, 2),
                part("third.ts", 300, 48_000, 2, 4))) {
            Files.write(film, Files.readAllBytes(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        var pipeline = new Pipeline(Programs.in(folder), folder, _ -> {});
        SourceProbe source = pipeline.inspect(film).source();

        // When
        List<Encoding.Track> tracks = pipeline.encode(
                        film, Specs.window(source, 0, 0, 100, false, Specs.P240).build())
                .tracks();

        // Then
        assertThat(tracks.getFirst().frames()).isEqualTo(100);
        Path heard = tracks.getLast().file().path();
        assertThat(tracks.getLast().file().seconds()).isCloseTo(source.getDurationMillis() / 1000.0, within(0.1));
        assertThat(pitchAt(heard, 1)).isCloseTo(300, within(10.0));
        assertThat(pitchAt(heard, 3)).isCloseTo(900, within(10.0));
        assertThat(pitchAt(heard, 5)).isCloseTo(300, within(10.0));
    }

    private double pitchAt(Path heard, int second) {
        return TestMedia.pitch(made("at-%d.wav".formatted(second), "-ss %d -t 0.5 -i %s".formatted(second, heard)), 0);
    }

    private Path part(String name, int pitch, int rate, int channels, int from) {
        return made(
                name,
                "-f lavfi -i color=red:s=160x90:r=25:d=2 -f lavfi -i sine=%d:d=2:r=%d -c:v libx264 -preset ultrafast -c:a ac3 -ac %d -output_ts_offset %d"
                        .formatted(pitch, rate, channels, from));
    }

    @Test
    void aFilmWithoutSoundHasOnlyItsPicture() throws IOException {
        Screening screening = Screening.of(folder, TestMedia.picture(folder.resolve("silent.mp4"), "160x90", "25", 1));

        assertThat(screening.sounds()).isEmpty();
        assertThat(Files.readString(screening.packaged().hls())).doesNotContain("AUDIO");
    }

    @Test
    void aSongWithACoverIsASongInSeveralLanguages() throws IOException {
        Path cover = made("cover.jpg", "-f lavfi -i color=red:s=64x64 -frames:v 1");
        Path song = made(
                "song.m4a",
                "-f lavfi -i sine=300:duration=1 -f lavfi -i sine=600:duration=1 -i " + cover
                        + " -map 0 -map 1 -map 2 -c:v copy -c:a aac -disposition:v:0 attached_pic"
                        + " -metadata:s:a:0 language=eng -metadata:s:a:1 language=jpn");

        Screening screening = Screening.of(folder, song);

        assertThat(screening.source().getWidth()).isZero();
        assertThat(screening.sounds()).extracting(PackagedStream::language).containsExactly("en", "ja");
        assertThat(TestMedia.pitch(screening.packaged().hls(), 0)).isCloseTo(300, within(10.0));
        assertThat(TestMedia.pitch(screening.packaged().dash(), 1)).isCloseTo(600, within(10.0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            film.webm | -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus
            film.mpg  | -c:v mpeg2video -c:a mp2
            film.wmv  | -c:v wmv2 -c:a wmav2
            film.flv  | -c:v flv1 -ar 44100 -c:a libmp3lame
            film.mxf  | -c:v mpeg2video -ar 48000 -c:a pcm_s16le
            film.ogv  | -c:v libvpx -deadline realtime -c:a libopus
            film.m2ts | -c:v libx264 -preset ultrafast -c:a ac3
            film.avi  | -c:v mpeg4 -c:a ac3
            frag.mp4  | -c:v libx264 -preset ultrafast -c:a aac -movflags +frag_keyframe+empty_moov
            av1.mkv   | -c:v libsvtav1 -preset 12 -c:a flac
            """)
    void everyContainerIsTaken(String name, String codecs) throws IOException {
        Path film = made(
                name, "-f lavfi -i testsrc2=size=176x144:rate=25:duration=1 -f lavfi -i sine=440:duration=1 " + codecs);

        Screening screening = Screening.of(folder, film);

        assertThat(screening.picture().frames()).isCloseTo(25, within(1L));
        assertThat(screening.frameRate()).isEqualTo("25/1");
        assertThat(TestMedia.pitch(screening.packaged().hls(), 0)).isCloseTo(440, within(10.0));
    }

    private Path made(String name, String arguments) {
        Path file = folder.resolve(name);
        var command = new ArrayList<>(List.of(arguments.split(" ")));
        command.add(file.toString());
        TestMedia.ffmpeg(folder, command.toArray(String[]::new));
        return file;
    }
}
