package io.codeflix.encoder.packaging;

import static org.assertj.core.api.Assertions.assertThat;

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
    void segmentsTellLengthAndBitRates() {
        assertThat(playlist.seconds()).isEqualTo(6.041667);
        assertThat(playlist.peakBitsPerSecond()).as("the last scrap left out").isEqualTo(500_000);
        assertThat(playlist.averageBitsPerSecond()).isEqualTo(Math.round(415_000 * 8 / 6.041667));
    }

    @Test
    void playersGetAFilmThatWillNotChangeAndNoDates() {
        assertThat(playlist.text())
                .doesNotContain("PROGRAM-DATE-TIME")
                .contains("#EXT-X-PLAYLIST-TYPE:VOD\n", "#EXT-X-BYTERANGE:125000@200901\n")
                .endsWith("#EXT-X-ENDLIST\n");
    }
}
