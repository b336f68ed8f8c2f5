package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.media.AudioTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The audio tracks of an original that FFmpeg can decode, the one to play by default first. */
final class AudioTrackReader {
    private AudioTrackReader() {}

    /**
     * @param streams of the file
     * @param played those of the program that is played
     */
    static List<AudioTrack> read(List<Stream> streams, List<Stream> played) {
        List<Stream> sounds = streams.stream().filter(StreamFacts::isSound).toList();
        var tracks = new ArrayList<AudioTrack>();
        for (int i = 0; i < sounds.size(); i++) {
            if (played.contains(sounds.get(i)) && StreamFacts.isDecodableSound(sounds.get(i))) {
                tracks.add(track(sounds.get(i), i));
            }
        }
        // the film's own sound comes before those for the blind and before comments, even where one of them, being the
        // first in the file, claims to be the default; then the first that claims it; where none does, it is the first
        tracks.sort(Comparator.comparing((AudioTrack track) -> track.getRole().isEmpty())
                .thenComparing(AudioTrack::getIsDefault)
                .reversed());
        return IntStream.range(0, tracks.size())
                .mapToObj(i -> AudioTrack.newBuilder(tracks.get(i))
                        .setIsDefault(i == 0)
                        .build())
                .toList();
    }

    private static AudioTrack track(Stream stream, int place) {
        String title = StrangersWords.shortened(text(stream.getTag("title")));
        return AudioTrack.newBuilder()
                .setTrack(place)
                .setCodec(stream.getProbeData().getString("codec_name"))
                .setChannels(stream.getProbeData().getInteger("channels"))
                .setLanguage(LanguageTag.of(text(stream.getTag("language"))))
                .setTitle(title)
                .setRole(SoundRoles.of(stream, title))
                .setIsDefault(stream.getDisposition() != null
                        && Boolean.TRUE.equals(stream.getDisposition().getDefault()))
                .build();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
