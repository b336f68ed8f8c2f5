package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.encoder.probe.MeasuredFile;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.probe.MediaSniffer;
import io.codeflix.encoder.probe.SourceHeader;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.encoder.progress.FfmpegProgressReader;
import io.codeflix.encoder.progress.ProgressSink;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.Rung;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** @param output folder for the tracks, an MP4 file each */
    public List<Track> run(Path source, EncodeSpec spec, Path output, ProgressSink progress) throws IOException {
        SourceHeader header = new MediaProbe(programs).header(source);
        String format = MediaSniffer.sniff(source);
        Picture picture = spec.getRungs().isEmpty() ? null : header.picture();
        List<AudioRendition> sounds = header.hasSound() ? AudioRenditions.of(spec) : List.of();
        if (picture == null && sounds.isEmpty()) {
            throw RunFailedException.refused("no-media", "There is neither a picture nor a sound to encode.");
        }
        double seconds = seconds(spec, picture);
        programs.ffmpeg(
                ffmpeg -> arguments(ffmpeg, source, format, spec, header, sounds, output),
                new FfmpegProgressReader("encode", seconds, progress));
        return measured(spec, picture, sounds, output);
    }

    private void arguments(
            FFmpeg ffmpeg,
            Path source,
            String format,
            EncodeSpec spec,
            SourceHeader header,
            List<AudioRendition> sounds,
            Path output) {
        Picture picture = spec.getRungs().isEmpty() ? null : header.picture();
        // stop at the first damage: a hole in a film is found here and not by a viewer
        ffmpeg.addArgument("-xerror");
        boolean fromStart = spec.getFirstFrame() == 0;
        if (picture != null) {
            UrlInput input = MediaProbe.safe(UrlInput.fromPath(source).setFormat(format));
            if (!fromStart) {
                input.addArguments("-ss", start(spec));
            }
            ffmpeg.addInput(input).setComplexFilter(PictureFilter.graph(spec, picture, toneMaps));
            for (int i = 0; i < spec.getRungs().size(); i++) {
                ffmpeg.addOutput(RungOutput.picture(
                        spec, i, file(output, spec.getRungs().get(i).getName())));
            }
        }
        if (!sounds.isEmpty()) {
            // the sound is made whole by one task, whatever that task's window of frames
            boolean shared = picture != null && fromStart;
            if (!shared) {
                ffmpeg.addInput(MediaProbe.safe(UrlInput.fromPath(source).setFormat(format)));
            }
            for (AudioRendition rendition : sounds) {
                ffmpeg.addOutput(RungOutput.sound(
                        rendition,
                        channels(header, rendition),
                        shared || picture == null ? 0 : 1,
                        file(output, rendition.getName())));
            }
        }
    }

    private static int channels(SourceHeader header, AudioRendition rendition) {
        return header.audioTracks().stream()
                .filter(track -> track.getTrack() == rendition.getTrack())
                .mapToInt(AudioTrack::getChannels)
                .findFirst()
                .orElseThrow(() -> RunFailedException.refused(
                        "bad-task",
                        "The task names audio track %d, which the file does not have.".formatted(rendition.getTrack())));
    }

    /** A quarter of a frame early, so that rounding can't lose the first one. */
    private static String start(EncodeSpec spec) {
        double frame = PictureFilter.rate(spec).secondsOf(1);
        return String.format(Locale.ROOT, "%.6f", PictureFilter.rate(spec).secondsOf(spec.getFirstFrame()) - frame / 4);
    }

    private static double seconds(EncodeSpec spec, @Nullable Picture picture) {
        return picture == null
                ? spec.getSource().getDurationMillis() / 1000.0
                : PictureFilter.rate(spec).secondsOf(spec.getFrames());
    }

    private List<Track> measured(EncodeSpec spec, @Nullable Picture picture, List<AudioRendition> sounds, Path output) {
        var probe = new MediaProbe(programs);
        var tracks = new ArrayList<Track>();
        if (picture != null) {
            for (Rung rung : spec.getRungs()) {
                MeasuredFile file = probe.measure(file(output, rung.getName()));
                checkFrames(spec, rung, file);
                tracks.add(new Track(rung.getName(), file.packets(), file));
            }
        }
        for (AudioRendition rendition : sounds) {
            MeasuredFile file = probe.measure(file(output, rendition.getName()));
            checkSound(spec, picture, file);
            tracks.add(new Track(rendition.getName(), 0, file));
        }
        return tracks;
    }

    /** The end of a film may be off by a frame or two, since heads round its length; a window inside may not. */
    private static void checkFrames(EncodeSpec spec, Rung rung, MeasuredFile file) {
        FrameRate rate = PictureFilter.rate(spec);
        long ofShort = Math.max(2, Math.min(rate.framesIn(0.5), spec.getFrames() / 10));
        long tolerance = spec.getLast() ? Math.max(ofShort, spec.getFrames() / 100) : 0;
        if (Math.abs(file.packets() - spec.getFrames()) > tolerance) {
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

    private static Path file(Path output, String rung) {
        return output.resolve(TrackNames.checked(rung) + ".mp4");
    }
}
