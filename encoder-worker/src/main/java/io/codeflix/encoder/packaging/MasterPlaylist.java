package io.codeflix.encoder.packaging;

import io.codeflix.media.AudioRendition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * The HLS multivariant playlist. Written here because FFmpeg's gives declared bit rates, where players need the measured
 * peaks to choose well.
 */
final class MasterPlaylist {
    private static final String GROUP = "sound";

    private MasterPlaylist() {}

    /** @param streams pictures in the order of the ladder, sounds last, the default one first */
    static String of(List<PackagedStream> streams, double framesPerSecond) {
        List<PackagedStream> sounds =
                streams.stream().filter(PackagedStream::isSound).toList();
        List<PackagedStream> pictures =
                streams.stream().filter(stream -> !stream.isSound()).toList();
        var text = new StringBuilder(
                "#EXTM3U\n#EXT-X-VERSION:%d\n#EXT-X-INDEPENDENT-SEGMENTS\n".formatted(MediaPlaylist.VERSION));
        // one sound alone is a variant and needs no group; several can only be chosen from within one
        boolean grouped = !pictures.isEmpty() || sounds.size() > 1;
        if (grouped) {
            media(text, sounds);
        }
        List<PackagedStream> variants = pictures.isEmpty() ? sounds.subList(0, Math.min(1, sounds.size())) : pictures;
        variants.forEach(variant -> variant(text, variant, grouped ? sounds : List.of(), framesPerSecond));
        return text.toString();
    }

    private static void media(StringBuilder text, List<PackagedStream> sounds) {
        List<AudioRendition> renditions = sounds.stream()
                .map(PackagedStream::audio)
                .map(Objects::requireNonNull)
                .toList();
        List<String> names = SoundNames.of(renditions);
        for (int i = 0; i < sounds.size(); i++) {
            AudioRendition rendition = renditions.get(i);
            text.append("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"%s\"".formatted(GROUP, names.get(i)));
            if (SoundNames.isKnown(rendition.getLanguage())) {
                text.append(",LANGUAGE=\"%s\"".formatted(rendition.getLanguage()));
            }
            SoundRole role = SoundRole.of(rendition);
            text.append(",DEFAULT=%s,AUTOSELECT=%s"
                    .formatted(
                            rendition.getIsDefault() ? "YES" : "NO",
                            rendition.getIsDefault() || role.isChosen() ? "YES" : "NO"));
            if (!role.characteristics().isEmpty()) {
                text.append(",CHARACTERISTICS=\"%s\"".formatted(role.characteristics()));
            }
            text.append(",CHANNELS=\"%d\",URI=\"%s\"\n"
                    .formatted(sounds.get(i).channels(), sounds.get(i).playlistName()));
        }
    }

    private static void variant(
            StringBuilder text, PackagedStream stream, List<PackagedStream> sounds, double framesPerSecond) {
        // a player has one sound at a time, perhaps the heaviest
        long peak = stream.playlist().peakBitsPerSecond();
        long average = stream.playlist().averageBitsPerSecond();
        if (!stream.isSound()) {
            peak += heaviest(sounds, sound -> sound.playlist().peakBitsPerSecond());
            average += heaviest(sounds, sound -> sound.playlist().averageBitsPerSecond());
        }
        String codecs = stream.isSound() || sounds.isEmpty()
                ? stream.codecs()
                : stream.codecs() + "," + sounds.getFirst().codecs();
        text.append(
                "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\"".formatted(peak, average, codecs));
        if (!stream.isSound()) {
            text.append(String.format(
                    Locale.ROOT,
                    ",RESOLUTION=%dx%d,FRAME-RATE=%.3f",
                    stream.width(),
                    stream.height(),
                    framesPerSecond));
        }
        if (!sounds.isEmpty()) {
            text.append(",AUDIO=\"%s\"".formatted(GROUP));
        }
        text.append('\n').append(stream.playlistName()).append('\n');
    }

    private static long heaviest(List<PackagedStream> sounds, ToLongFunction<PackagedStream> bitsPerSecond) {
        return sounds.stream().mapToLong(bitsPerSecond).max().orElse(0);
    }
}
