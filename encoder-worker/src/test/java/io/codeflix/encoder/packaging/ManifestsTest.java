package io.codeflix.encoder.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.manifest.DashRules;
import io.codeflix.media.AudioRendition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    private static final PackagedStream PICTURE = stream("720p", null, 1280, 720, "avc1.64001f", 0, 500_000);
    private static final PackagedStream SOUND =
            stream("audio", sound("audio", "und", "", true), 0, 0, "mp4a.40.2", 1, 16_000);

    @Test
    void theMasterPlaylistTellsMeasuredPeaksOfPictureAndSound() {
        assertThat(MasterPlaylist.of(List.of(PICTURE, SOUND), 23.976)).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Original",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="media_1.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=1032000,AVERAGE-BANDWIDTH=1032000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=23.976,AUDIO="sound"
                        media_0.m3u8
                        """);
    }

    @Test
    void soundAloneIsAVariantOfItsOwn() {
        assertThat(MasterPlaylist.of(List.of(SOUND), 0))
                .contains(
                        "#EXT-X-STREAM-INF:BANDWIDTH=32000,AVERAGE-BANDWIDTH=32000,CODECS=\"mp4a.40.2\"\nmedia_1.m3u8")
                .doesNotContain("RESOLUTION", "EXT-X-MEDIA:");
    }

    @Test
    void theDashManifestIsReadAsItIsWritten() throws IOException {
        String manifest = DashManifest.of(List.of(PICTURE, SOUND), new FrameRate(24000, 1001), 4.083333);

        assertThat(manifest)
                .contains(
                        "mediaPresentationDuration=\"PT4.083S\"",
                        "maxFrameRate=\"24000/1001\"",
                        "<SegmentBase indexRange=\"800-899\">")
                .contains("<Initialization range=\"0-799\"/>");
        assertThat(FfmpegManifest.parse(manifest))
                .containsExactly(
                        new FfmpegManifest.Representation("avc1.64001f", 1280, 720, "stream-0.mp4"),
                        new FfmpegManifest.Representation("mp4a.40.2", 0, 0, "stream-1.mp4"));
    }

    @Test
    void everySoundCanBeChosenByItsLanguageAndOneIsTheDefault() {
        List<PackagedStream> streams = List.of(
                PICTURE,
                stream("audio", sound("audio", "en", "", true), 0, 0, "mp4a.40.2", 1, 16_000),
                stream("audio-1", sound("audio-1", "pt-BR", "", false), 0, 0, "mp4a.40.2", 2, 20_000),
                stream("audio-2", sound("audio-2", "en", "Director\",URI=\"x", false), 0, 0, "mp4a.40.2", 3, 16_000));

        assertThat(MasterPlaylist.of(streams, 24)).contains("""
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="media_1.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="português (Brasil)",LANGUAGE="pt-BR",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="media_2.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Director ,URI= x",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="media_3.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=1040000,""");
        assertThat(DashManifest.of(streams, new FrameRate(24, 1), 4))
                .containsSubsequence(
                        "<AdaptationSet id=\"1\"",
                        "lang=\"en\"",
                        "value=\"main\"",
                        "<AdaptationSet id=\"2\"",
                        "lang=\"pt-BR\"",
                        "value=\"alternate\"",
                        "<AdaptationSet id=\"3\"",
                        "lang=\"en\"",
                        "value=\"alternate\"");
    }

    @Test
    void soundsForTheBlindAndCommentsAreNamedByWhatTheyAreFor() {
        List<PackagedStream> streams = List.of(
                PICTURE,
                stream("audio", sound("audio", "en", "", true), 0, 0, "mp4a.40.2", 1, 16_000),
                stream("audio-1", role("audio-1", "en", "description"), 0, 0, "mp4a.40.2", 2, 16_000),
                stream("audio-2", role("audio-2", "en", "commentary"), 0, 0, "mp4a.40.2", 3, 16_000),
                stream(
                        "audio-3",
                        role("audio-3", "de", "enhanced-audio-intelligibility"),
                        0,
                        0,
                        "mp4a.40.2",
                        4,
                        16_000));

        assertThat(MasterPlaylist.of(streams, 24))
                .contains(
                        "NAME=\"English\",LANGUAGE=\"en\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\"",
                        "NAME=\"English (audio description)\",LANGUAGE=\"en\",DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS=\"public.accessibility.describes-video\"",
                        "NAME=\"English (commentary)\",LANGUAGE=\"en\",DEFAULT=NO,AUTOSELECT=NO,CHANNELS=\"2\"",
                        "NAME=\"Deutsch (clear speech)\",LANGUAGE=\"de\",DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS=\"public.accessibility.enhances-speech-intelligibility\"");
        String dash = DashManifest.of(streams, new FrameRate(24, 1), 4);
        assertThat(dash)
                .containsSubsequence(
                        "value=\"main\"",
                        "<Accessibility schemeIdUri=\"urn:tva:metadata:cs:AudioPurposeCS:2007\" value=\"1\"/>",
                        "value=\"description\"",
                        "value=\"commentary\"",
                        "value=\"enhanced-audio-intelligibility\"");
        assertThat(DashRules.violations(dash)).isEmpty();
    }

    @Test
    void titlesThatSeveralSoundsShareAreToldApartByLanguage() {
        assertThat(SoundNames.of(List.of(
                        sound("audio", "en", "Stereo", true),
                        sound("audio-1", "fr", "Stereo", false),
                        sound("audio-2", "fr", "Stereo", false),
                        sound("audio-3", "und", "", false))))
                .containsExactly("Stereo (English)", "Stereo (français)", "Stereo (français) 2", "Original");
    }

    @Test
    void severalSoundsWithoutAPictureAreAGroupOfOneVariant() {
        assertThat(MasterPlaylist.of(
                        List.of(
                                stream("audio", sound("audio", "und", "", true), 0, 0, "mp4a.40.2", 0, 16_000),
                                stream("audio-1", sound("audio-1", "und", "", false), 0, 0, "mp4a.40.2", 1, 16_000)),
                        0))
                .contains("NAME=\"Original\",DEFAULT=YES", "NAME=\"Original 2\",DEFAULT=NO")
                .endsWith(
                        "#EXT-X-STREAM-INF:BANDWIDTH=32000,AVERAGE-BANDWIDTH=32000,CODECS=\"mp4a.40.2\",AUDIO=\"sound\"\nmedia_0.m3u8\n");
    }

    private static AudioRendition sound(String name, String language, String title, boolean isDefault) {
        return new AudioRendition(name, 0, 128_000L, language, title, isDefault, "", null);
    }

    private static AudioRendition role(String name, String language, String role) {
        return new AudioRendition(name, 0, 128_000L, language, "", false, role, null);
    }

    private static PackagedStream stream(
            String name, @Nullable AudioRendition audio, int width, int height, String codecs, int index, long bytes) {
        var playlist = new MediaPlaylist(
                "stream-%d.mp4".formatted(index), 900, List.of(new MediaPlaylist.Segment(4, 900, bytes)));
        return new PackagedStream(
                name,
                audio,
                width,
                height,
                codecs,
                0,
                Path.of("/out/stream-%d.mp4".formatted(index)),
                new IndexRange(800, 899),
                "media_%d.m3u8".formatted(index),
                playlist);
    }
}
