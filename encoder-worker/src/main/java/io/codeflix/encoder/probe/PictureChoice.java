package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.media.MediaWarning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which picture track is the film. An image that nobody marked as a cover may come first and may even be marked as the
 * default: what moves goes before what does not, then the mark decides, then the number of frames and the length.
 */
record PictureChoice(Optional<Stream> film, List<MediaWarning> warnings) {
    /** An image track with less than this part of the frames of another is no film beside it. */
    private static final int FEW = 10;

    /** Whether the head says enough; else packets have to be counted. */
    static boolean isEasy(FFprobeResult probed) {
        List<Stream> pictures = probed.getStreams() == null
                ? List.of()
                : probed.getStreams().stream().filter(StreamFacts::isPicture).toList();
        return pictures.size() < 2 || pictures.stream().allMatch(picture -> StreamFacts.frames(picture) > 0);
    }

    static PictureChoice of(List<Stream> streams) {
        List<Stream> pictures = streams.stream().filter(StreamFacts::isPicture).toList();
        List<Stream> known = pictures.stream()
                .filter(StreamFacts::isKnown)
                .filter(picture -> StreamFacts.number(picture, "width") > 0)
                .toList();
        long most = known.stream().mapToLong(StreamFacts::frames).max().orElse(0);
        Optional<Stream> film = known.stream()
                .max(Comparator.<Stream, Boolean>comparing(picture -> moves(picture, most))
                        .thenComparing(StreamFacts::isDefault)
                        .thenComparing(StreamFacts::frames)
                        .thenComparing(StreamFacts::seconds)
                        .thenComparing(picture -> -picture.getIndex()))
                .or(() -> pictures.stream().findFirst());
        List<MediaWarning> others = pictures.stream()
                .filter(picture -> picture != film.orElse(null))
                .map(picture -> ignored(picture, most))
                .toList();
        return new PictureChoice(film, others);
    }

    private static boolean moves(Stream picture, long most) {
        long frames = StreamFacts.frames(picture);
        return most < 2 || frames > 1 && !(StreamFacts.isImageCodec(picture) && frames * FEW < most);
    }

    private static MediaWarning ignored(Stream picture, long most) {
        String track = "track %d (%s, %s x %s)"
                .formatted(
                        picture.getIndex() + 1,
                        StreamFacts.isKnown(picture) ? StreamFacts.text(picture, "codec_name") : "of an unknown kind",
                        StreamFacts.text(picture, "width"),
                        StreamFacts.text(picture, "height"));
        return moves(picture, most)
                ? Oddity.PICTURE_TRACK.warning("Another picture, %s, is left out.".formatted(track))
                : Oddity.COVER.warning("A still image beside the film, %s, is left out.".formatted(track));
    }
}
