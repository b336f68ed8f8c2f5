package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.LogLevel;
import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.NullOutput;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.probe.Allowance;
import io.codeflix.encoder.probe.DamageReport;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.encoder.probe.Span;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.MediaWarning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a film that is known to be damaged, to see where and how much. Costs a tenth of an encode, and decides whether
 * that is worth it.
 */
final class DecodeCheck {
    private final MediaPrograms programs;

    DecodeCheck(MediaPrograms programs) {
        this.programs = programs;
    }

    /** Warnings about the damaged places that are not known yet; empty where a considerable part can't be decoded. */
    Optional<List<MediaWarning>> look(EncodeCommand command) {
        Picture picture = command.picture();
        Map<Integer, TrackDamage> tracks = new LinkedHashMap<>();
        if (picture != null) {
            tracks.put(picture.index(), new TrackDamage(picture.rate().secondsOf(1)));
        }
        for (AudioRendition sound : command.sounds()) {
            tracks.put(command.header().soundIndexes().get(sound.getTrack()), new TrackDamage(0));
        }
        var log = new DecoderLog(tracks);
        programs.ffmpeg(ffmpeg -> arguments(ffmpeg, command, tracks), _ -> {}, log::hear);
        tracks.values().forEach(TrackDamage::end);
        double seconds = command.spec().getSource().getDurationMillis() / 1000.0;
        boolean broken = tracks.values().stream()
                .anyMatch(track -> track.gaveNothing() || track.part() * seconds > Allowance.of(seconds));
        return broken ? Optional.empty() : Optional.of(warnings(command, picture, tracks));
    }

    private static void arguments(FFmpeg ffmpeg, EncodeCommand command, Map<Integer, TrackDamage> tracks) {
        var output = new NullOutput(false);
        tracks.keySet().forEach(index -> output.addMap(0, String.valueOf(index)));
        ffmpeg.setLogLevel(LogLevel.INFO)
                .addArgument("-debug_ts")
                .addInput(MediaProbe.input(command.source(), command.format()))
                .addOutput(output);
    }

    private static List<MediaWarning> warnings(
            EncodeCommand command, @Nullable Picture picture, Map<Integer, TrackDamage> tracks) {
        List<Span> known = command.spec().getSource().getWarnings().stream()
                .filter(warning -> warning.getAtMillis() != null)
                .map(DecodeCheck::span)
                .toList();
        List<Span> seen = picture == null
                ? List.of()
                : tracks.getOrDefault(picture.index(), new TrackDamage(0)).places();
        List<Span> heard = tracks.entrySet().stream()
                .filter(track -> picture == null || track.getKey() != picture.index())
                .flatMap(track -> track.getValue().places().stream())
                .toList();
        List<Span> sounds = Span.joined(heard).stream()
                .filter(span -> seen.stream().noneMatch(span::isNear))
                .toList();
        return Stream.concat(
                        DamageReport.of("The picture", without(known, seen)).stream(),
                        DamageReport.of("The sound", without(known, sounds)).stream())
                .toList();
    }

    private static List<Span> without(List<Span> known, List<Span> found) {
        return found.stream()
                .filter(span -> known.stream().noneMatch(span::isNear))
                .toList();
    }

    /** What has no end is about all that follows. */
    private static Span span(MediaWarning warning) {
        double from = warning.getAtMillis() / 1000.0;
        Long until = warning.getUntilMillis();
        return new Span(from, until == null ? Double.MAX_VALUE : until / 1000.0);
    }
}
