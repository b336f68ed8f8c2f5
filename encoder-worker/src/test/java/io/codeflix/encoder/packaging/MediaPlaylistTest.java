package io.codeflix.encoder.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediaPlaylistTest {
    private static final String WRITTEN = """
            #EXTM3U
            #EXT-X-VERSION:6
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:1
            #EXT-X-MAP:URI="stream-0.mp4",BYTERANGE="901@0"
            #EXTINF:4.000000,
            #EXT-X-BYTERANGE:200000@901
            #EXT-X-PROGRAM-DATE-TIME:2026-11-20T19:54:16.000+0000
            stream-0.mp4
            #EXTINF:2.000000,
            #EXT-X-BYTERANGE:125000@200901
            #EXT-X-PROGRAM-DATE-TIME:2026-11-20T19:54:20.000+0000
            stream-0.mp4
            #EXTINF:0.041667,
            #EXT-X-BYTERANGE:90000@325901
            stream-0.mp4
            #EXT-X-ENDLIST
            """;

    private final MediaPlaylist playlist = MediaPlaylist.parse(WRITTEN);

    @Test
    void aShortRestJoinsTheSegmentBeforeIt() {
        assertThat(playlist.segments())
                .containsExactly(
                        new MediaPlaylist.Segment(4, 901, 200_000),
                        new MediaPlaylist.Segment(2.041667, 200_901, 215_000));
        assertThat(playlist.seconds()).isEqualTo(6.041667);
    }

    @Test
    void thePeakIsThatOfTheHeaviestStretch() {
        assertThat(playlist.peakBitsPerSecond()).isEqualTo((long) Math.ceil(215_000 * 8 / 2.041667));
        assertThat(playlist.averageBitsPerSecond()).isEqualTo((long) Math.ceil(415_000 * 8 / 6.041667));
    }

    @Test
    void twoShortSegmentsTogetherCanBeThePeak() {
        // Given segments of a second in films whose longest lasts four
        var stretch = new MediaPlaylist(
                "a.mp4",
                10,
                List.of(
                        new MediaPlaylist.Segment(4, 10, 100_000),
                        new MediaPlaylist.Segment(1, 100_010, 100_000),
                        new MediaPlaylist.Segment(1.5, 200_010, 160_000),
                        new MediaPlaylist.Segment(4, 360_010, 100_000)));

        // Then the heaviest one alone counts too, though RFC 8216 begins at two seconds here
        assertThat(stretch.peakBitsPerSecond()).isEqualTo((long) Math.ceil(160_000 * 8 / 1.5));
        assertThat(stretch.averageBitsPerSecond()).isLessThan(stretch.peakBitsPerSecond());
    }

    @Test
    void playersGetAFilmThatWillNotChange() {
        assertThat(playlist.targetSeconds()).isEqualTo(4);
        assertThat(playlist.text(6)).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-TARGETDURATION:6
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MAP:URI="stream-0.mp4",BYTERANGE="901@0"
                        #EXTINF:4.000000,
                        #EXT-X-BYTERANGE:200000@901
                        stream-0.mp4
                        #EXTINF:2.041667,
                        #EXT-X-BYTERANGE:215000@200901
                        stream-0.mp4
                        #EXT-X-ENDLIST
                        """);
    }
}
