package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.StreamType;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.media.AudioTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The audio tracks of an original that FFmpeg can decode, the one to play by default first. */
final class AudioTrackReader {
    private static final int LONGEST_TITLE = 60;

    private AudioTrackReader() {}

    static List<AudioTrack> read(List<Stream> streams) {
        List<Stream> sounds = streams.stream()
                .filter(stream -> stream.getCodecType() == StreamType.AUDIO)
                .toList();
        var tracks = new ArrayList<AudioTrack>();
        for (int i = 0; i < sounds.size(); i++) {
            if (isDecodable(sounds.get(i))) {
                tracks.add(track(sounds.get(i), i));
            }
        }
        // the first that claims to be the default one is; where none does, it is the first
        tracks.sort(Comparator.comparing(AudioTrack::getIsDefault).reversed());
        return IntStream.range(0, tracks.size())
                .mapToObj(i -> AudioTrack.newBuilder(tracks.get(i))
                        .setIsDefault(i == 0)
                        .build())
                .toList();
    }

    /** Phones add tracks beside the ordinary one that only their maker's players know; FFmpeg has no name for those. */
    private static boolean isDecodable(Stream stream) {
        String codec = text(stream.getProbeData().getString("codec_name"));
        Integer channels = stream.getProbeData().getInteger("channels");
        return !codec.isEmpty() && !codec.equals("none") && channels != null && channels > 0;
    }

    private static AudioTrack track(Stream stream, int place) {
        return AudioTrack.newBuilder()
                .setTrack(place)
                .setCodec(stream.getProbeData().getString("codec_name"))
                .setChannels(stream.getProbeData().getInteger("channels"))
                .setLanguage(LanguageTag.of(text(stream.getTag("language"))))
                .setTitle(title(text(stream.getTag("title"))))
                .setIsDefault(stream.getDisposition() != null
                        && Boolean.TRUE.equals(stream.getDisposition().getDefault()))
                .build();
    }

    /** A stranger's words go into manifests, so they are short and hold neither quotes nor control characters. */
    private static String title(String said) {
        String plain = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>&]+", " ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_TITLE
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TITLE)).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
