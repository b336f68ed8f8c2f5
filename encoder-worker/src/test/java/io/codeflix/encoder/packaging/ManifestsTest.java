package io.codeflix.encoder.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    private static final PackagedStream PICTURE = stream("720p", 1280, 720, "avc1.64001f", 0, 500_000);
    private static final PackagedStream SOUND = stream("audio", 0, 0, "mp4a.40.2", 1, 16_000);

    @Test
    void theMasterPlaylistTellsMeasuredPeaksOfPictureAndSound() {
        assertThat(MasterPlaylist.of(List.of(PICTURE, SOUND), 23.976)).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
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
        String manifest = DashManifest.of(List.of(PICTURE, SOUND), 24, 4.083333);

        assertThat(manifest)
                .contains("mediaPresentationDuration=\"PT4.083S\"", "<SegmentBase indexRange=\"800-899\">")
                .contains("<Initialization range=\"0-799\"/>");
        assertThat(FfmpegManifest.parse(manifest))
                .containsExactly(
                        new FfmpegManifest.Representation("avc1.64001f", 1280, 720, "stream-0.mp4"),
                        new FfmpegManifest.Representation("mp4a.40.2", 0, 0, "stream-1.mp4"));
    }

    private static PackagedStream stream(String name, int width, int height, String codecs, int index, long bytes) {
        var playlist = new MediaPlaylist(List.of(), List.of(new MediaPlaylist.Segment(4, bytes)));
        return new PackagedStream(
                name,
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
