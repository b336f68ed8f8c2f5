package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.ffmpeg.ProgressListener;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.probe.AspectChange;
import io.codeflix.encoder.probe.AspectChanges;
import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.encoder.probe.MeasuredFile;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.probe.MediaSniffer;
import io.codeflix.encoder.probe.SourceHeader;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.encoder.progress.FfmpegProgressReader;
import io.codeflix.encoder.progress.ProgressSink;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.MediaWarning;
import io.codeflix.media.Rung;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes one window of frames into all rungs, and the sound, with one FFmpeg process that decodes once. */
public final class Encoding {
    private final MediaPrograms programs;
    private final boolean toneMaps;

    public Encoding(MediaPrograms programs, boolean toneMaps) {
        this.programs = programs;
        this.toneMaps = toneMaps;
    }

    /**
     * One track that was written.
     *
     * @param rung name of the rung or of the audio rendition
     * @param frames frames of a picture; 0 for sound
     */
    public record Track(String rung, long frames, MeasuredFile file) {}

    /**
     * What came out.
     *
     * @param tracks pictures in the order of the ladder, sounds after them
     * @param warnings what is wrong with the original without keeping viewers from it
     */
    public record Result(List<Track> tracks, List<MediaWarning> warnings) {
        public Result {
            tracks = List.copyOf(tracks);
            warnings = List.copyOf(warnings);
        }
    }

    /** @param output folder for the tracks, an MP4 file each */
    public Result run(Path source, EncodeSpec spec, Path output, ProgressSink progress) throws IOException {
        SourceHeader header = new MediaProbe(programs).header(source);
        List<AudioRendition> sounds = header.hasSound() ? AudioRenditions.of(spec) : List.of();
        String format = MediaSniffer.sniff(source);
        List<AspectChange> changes = spec.getRungs().isEmpty() || header.picture() == null
                ? List.of()
                : AspectChanges.read(programs, source, format, header.picture());
        var command = new EncodeCommand(source, format, spec, header, changes, sounds, output, toneMaps);
        if (command.picture() == null && sounds.isEmpty()) {
            throw RunFailedException.refused("no-media", "There is neither a picture nor a sound to encode.");
        }
        var reader = new FfmpegProgressReader("encode", seconds(spec, command.picture()), progress);
        try {
            // the first damage ends it: a hole in a film is found here and not by a viewer
            programs.ffmpeg(ffmpeg -> command.arguments(ffmpeg, true), reader);
        } catch (RunFailedException e) {
            if (spec.getStrict() || !e.code().equals("unreadable-media")) {
                throw e;
            }
            return patched(command, reader, e);
        }
        return new Result(measured(command), List.of());
    }

    /** Once more over the damage, which is forgiven where it is no considerable part and nothing is missing. */
    private Result patched(EncodeCommand command, ProgressListener reader, RunFailedException refusal) {
        try {
            List<MediaWarning> damage = new DecodeCheck(programs).look(command).orElseThrow(() -> refusal);
            programs.ffmpeg(ffmpeg -> command.arguments(ffmpeg, false), reader);
            return new Result(measured(command), damage);
        } catch (RunFailedException e) {
            throw e.retryable() || e.code().equals("frames-missing") ? e : refusal;
        }
    }

    private static double seconds(EncodeSpec spec, @Nullable Picture picture) {
        return picture == null
                ? spec.getSource().getDurationMillis() / 1000.0
                : PictureFilter.rate(spec).secondsOf(spec.getFrames());
    }

    private List<Track> measured(EncodeCommand command) {
        EncodeSpec spec = command.spec();
        var probe = new MediaProbe(programs);
        var tracks = new ArrayList<Track>();
        if (command.picture() != null) {
            for (Rung rung : spec.getRungs()) {
                MeasuredFile file = probe.measure(command.file(rung.getName()));
                checkFrames(spec, rung, file);
                tracks.add(new Track(rung.getName(), file.packets(), file));
            }
        }
        for (AudioRendition rendition : command.sounds()) {
            MeasuredFile file = probe.measure(command.file(rendition.getName()));
            checkSound(spec, command.picture(), file);
            tracks.add(new Track(rendition.getName(), 0, file));
        }
        return tracks;
    }

    /** The end of a film may be off by a frame or two, since heads round its length; a window inside may not. */
    private static void checkFrames(EncodeSpec spec, Rung rung, MeasuredFile file) {
        FrameRate rate = PictureFilter.rate(spec);
        long ofShort = Math.max(2, Math.min(rate.framesIn(0.5), spec.getFrames() / 10));
        long tolerance = spec.getLast() ? Math.max(ofShort, spec.getFrames() / 100) : 0;
        if (file.packets() == 0 || Math.abs(file.packets() - spec.getFrames()) > tolerance) {
            throw RunFailedException.refused(
                    "frames-missing",
                    "%d frames were expected for %s and %d came out; the file is damaged, export it again."
                            .formatted(spec.getFrames(), rung.getName(), file.packets()));
        }
    }

    /** Beside a picture the sound may end when it likes; alone it is the film. */
    private static void checkSound(EncodeSpec spec, @Nullable Picture picture, MeasuredFile file) {
        double expected = spec.getSource().getDurationMillis() / 1000.0;
        boolean whole = Math.abs(file.seconds() - expected) <= Math.max(1, expected / 50);
        if (file.packets() == 0 || (picture == null && !whole)) {
            throw RunFailedException.refused(
                    "sound-missing",
                    "%.1f s of sound were expected and %.1f s came out; the file is damaged, export it again."
                            .formatted(expected, file.seconds()));
        }
    }
}
