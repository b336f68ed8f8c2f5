package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.StreamType;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.media.MediaWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a film has that viewers do not get. */
final class LeftOut {
    private static final int STEREO = 2;

    private LeftOut() {}

    /**
     * @param streams of the program that is played
     * @param film the picture that is played; null without one
     */
    static List<MediaWarning> of(List<Stream> streams, @Nullable Stream film, int chapters) {
        var warnings = new ArrayList<MediaWarning>();
        for (Stream stream : streams) {
            sound(stream).ifPresent(warnings::add);
        }
        List<Stream> subtitles = streams.stream()
                .filter(stream -> stream.getCodecType() == StreamType.SUBTITLE)
                .toList();
        if (!subtitles.isEmpty()) {
            String languages =
                    subtitles.stream().map(LeftOut::language).distinct().collect(Collectors.joining(", "));
            warnings.add(Oddity.SUBTITLES.warning("%s (%s) %s not carried yet."
                    .formatted(
                            Words.count(subtitles.size(), "subtitle track"),
                            languages,
                            subtitles.size() == 1 ? "is" : "are")));
        }
        if (chapters > 0) {
            warnings.add(Oddity.CHAPTERS.warning(
                    Words.count(chapters, "chapter") + (chapters == 1 ? " is" : " are") + " not carried yet."));
        }
        if (film != null && isTransparent(film)) {
            warnings.add(Oddity.ALPHA.warning("The picture is transparent in places; black is shown behind it."));
        }
        return warnings;
    }

    private static Optional<MediaWarning> sound(Stream stream) {
        if (!StreamFacts.isSound(stream)) {
            return Optional.empty();
        }
        int number = stream.getIndex() + 1;
        if (!StreamFacts.isDecodableSound(stream)) {
            return Optional.of(Oddity.AUDIO_TRACK.warning(
                    "Track %d holds a sound of a kind that can't be decoded; it is left out.".formatted(number)));
        }
        int channels = (int) StreamFacts.number(stream, "channels");
        return channels <= STEREO
                ? Optional.empty()
                : Optional.of(Oddity.SURROUND.warning(
                        "The sound of track %d has %d channels; it is played in stereo.".formatted(number, channels)));
    }

    private static String language(Stream stream) {
        String said = stream.getTag("language");
        return LanguageTag.of(said == null ? "" : said);
    }

    private static boolean isTransparent(Stream film) {
        String alpha = film.getTag("alpha_mode");
        return "1".equals(alpha == null ? film.getTag("ALPHA_MODE") : alpha)
                || StreamFacts.text(film, "pix_fmt").matches("yuva.*|gbrap.*|rgba.*|bgra.*|argb.*|abgr.*|ya8|ya16.*");
    }
}
