package io.codeflix.media.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HlsPlaylistTest {

    @Test
    void aMultivariantPlaylistNamesOnlyWhatItIsGiven() {
        String rewritten = HlsPlaylist.rewrite(
                """
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="group_A1",NAME="audio_1",DEFAULT=YES,URI="media_1.m3u8"

                #EXT-X-STREAM-INF:BANDWIDTH=400000,RESOLUTION=426x240,CODECS="avc1.64001f,mp4a.40.2",AUDIO="group_A1"
                media_0.m3u8
                """,
                references("media_0.m3u8", "../../t/hls/media_0.m3u8", "media_1.m3u8", "../../t/hls/media_1.m3u8"));

        assertThat(rewritten).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="group_A1",NAME="audio_1",DEFAULT=YES,URI="../../t/hls/media_1.m3u8"

                        #EXT-X-STREAM-INF:BANDWIDTH=400000,RESOLUTION=426x240,CODECS="avc1.64001f,mp4a.40.2",AUDIO="group_A1"
                        ../../t/hls/media_0.m3u8
                        """);
    }

    @Test
    void aMediaPlaylistSendsEverySegmentToTheSignedObject() {
        String rewritten =
                HlsPlaylist.rewrite("""
                #EXTM3U
                #EXT-X-MAP:URI="240p.mp4",BYTERANGE="821@0"
                #EXTINF:4.000000,
                #EXT-X-BYTERANGE:101@821
                240p.mp4
                #EXT-X-ENDLIST
                """, references("240p.mp4", "http://store/240p.mp4?X-Amz-Signature=a$1b"));

        assertThat(rewritten)
                .contains("#EXT-X-MAP:URI=\"http://store/240p.mp4?X-Amz-Signature=a$1b\",BYTERANGE=\"821@0\"")
                .contains("\nhttp://store/240p.mp4?X-Amz-Signature=a$1b\n")
                .contains("#EXT-X-BYTERANGE:101@821");
    }

    @Test
    void aPlaylistThatNamesSomethingElseIsNotServed() {
        assertThatThrownBy(() -> HlsPlaylist.rewrite(
                        "#EXTM3U\nhttp://elsewhere/240p.mp4\n", references("240p.mp4", "http://store/240p.mp4")))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> HlsPlaylist.rewrite(
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"key\"\n", references("240p.mp4", "http://store/240p.mp4")))
                .isInstanceOf(UnknownReferenceException.class);
    }

    private static References references(String... pairs) {
        return pairs.length == 2
                ? new References(Map.of(pairs[0], URI.create(pairs[1])))
                : new References(Map.of(pairs[0], URI.create(pairs[1]), pairs[2], URI.create(pairs[3])));
    }
}
