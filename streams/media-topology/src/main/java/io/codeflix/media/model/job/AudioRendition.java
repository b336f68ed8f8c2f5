package io.codeflix.media.model.job;

import io.codeflix.media.model.AudioTrack;
import io.codeflix.media.model.Source;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One audio rendition that is made of one track of the original.
 *
 * @param name {@code audio} for the default one, {@code audio-1} and so on for the others
 * @param track place among the audio tracks of the original, from 0
 * @param bitsPerSecond target
 * @param language BCP 47; {@code und} where the original does not say
 * @param title what players call it; empty where the language says enough
 * @param isDefault whether it plays unless somebody chooses another
 * @param role what it is for, in the words of DASH; empty for the film's own sound
 * @param right place of the mono track that becomes its right channel; null where {@code track} is the whole sound
 */
public record AudioRendition(
        String name,
        int track,
        long bitsPerSecond,
        String language,
        String title,
        boolean isDefault,
        String role,
        @Nullable Integer right) {

    /** More are languages of a disc, not of a film for viewers; each costs an encode of the whole sound. */
    static final int MOST = 8;

    /** The default track first, the others as the original orders them; empty where the worker told no tracks. */
    static List<AudioRendition> of(Source source, long bitsPerSecond) {
        List<AudioTrack> tracks = source.audioTracks().stream()
                .sorted(Comparator.comparing(AudioTrack::isDefault).reversed())
                .limit(MOST)
                .toList();
        return IntStream.range(0, tracks.size())
                .mapToObj(place -> of(tracks.get(place), place, bitsPerSecond))
                .toList();
    }

    private static AudioRendition of(AudioTrack track, int place, long bitsPerSecond) {
        return new AudioRendition(
                place == 0 ? "audio" : "audio-" + place,
                track.track(),
                bitsPerSecond,
                track.language(),
                track.title(),
                place == 0,
                track.role(),
                track.right());
    }
}
