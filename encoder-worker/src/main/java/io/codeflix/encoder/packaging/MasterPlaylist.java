package io.codeflix.encoder.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The HLS multivariant playlist. Written here because FFmpeg's gives declared bit rates, where players need the measured
 * peaks to choose well.
 */
final class MasterPlaylist {
    private static final String GROUP = "sound";

    private MasterPlaylist() {}

    /** @param streams pictures in the order of the ladder, sound last */
    static String of(List<PackagedStream> streams, double framesPerSecond) {
        Optional<PackagedStream> sound =
                streams.stream().filter(PackagedStream::isSound).findFirst();
        List<PackagedStream> pictures =
                streams.stream().filter(stream -> !stream.isSound()).toList();
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (pictures.isEmpty()) {
            sound.ifPresent(only -> variant(text, only, Optional.empty(), 0));
            return text.toString();
        }
        sound.ifPresent(it -> text.append(
                "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"Original\",DEFAULT=YES,AUTOSELECT=YES,CHANNELS=\"2\",URI=\"%s\"\n"
                        .formatted(GROUP, it.playlistName())));
        pictures.forEach(picture -> variant(text, picture, sound, framesPerSecond));
        return text.toString();
    }

    private static void variant(
            StringBuilder text, PackagedStream stream, Optional<PackagedStream> sound, double framesPerSecond) {
        long peak = stream.playlist().peakBitsPerSecond()
                + sound.map(it -> it.playlist().peakBitsPerSecond()).orElse(0L);
        long average = stream.playlist().averageBitsPerSecond()
                + sound.map(it -> it.playlist().averageBitsPerSecond()).orElse(0L);
        text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\""
                .formatted(
                        peak,
                        average,
                        stream.codecs() + sound.map(it -> "," + it.codecs()).orElse("")));
        if (!stream.isSound()) {
            text.append(String.format(
                    Locale.ROOT,
                    ",RESOLUTION=%dx%d,FRAME-RATE=%.3f",
                    stream.width(),
                    stream.height(),
                    framesPerSecond));
        }
        sound.ifPresent(_ -> text.append(",AUDIO=\"%s\"".formatted(GROUP)));
        text.append('\n').append(stream.playlistName()).append('\n');
    }
}
