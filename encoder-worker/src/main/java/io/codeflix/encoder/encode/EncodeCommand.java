package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.probe.SourceHeader;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.EncodeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one FFmpeg is told for one window.
 *
 * @param source the original
 * @param format FFmpeg's name of its format
 * @param spec what is asked
 * @param header what the original says it is
 * @param sounds which sounds are made of it
 * @param output folder for the tracks
 */
record EncodeCommand(
        Path source,
        String format,
        EncodeSpec spec,
        SourceHeader header,
        List<AudioRendition> sounds,
        Path output,
        boolean toneMaps) {

    /** The picture to encode; null where none is asked for or there is none. */
    @Nullable
    Picture picture() {
        return spec.getRungs().isEmpty() ? null : header.picture();
    }

    Path file(String track) {
        return output.resolve(TrackNames.checked(track) + ".mp4");
    }

    /** @param strict whether the first damage ends it */
    void arguments(FFmpeg ffmpeg, boolean strict) {
        if (strict) {
            ffmpeg.addArgument("-xerror");
        }
        Picture picture = picture();
        boolean fromStart = spec.getFirstFrame() == 0;
        if (picture != null) {
            UrlInput input = input();
            if (!fromStart) {
                input.addArguments("-ss", start());
            }
            ffmpeg.addInput(input).setComplexFilter(PictureFilter.graph(spec, picture, toneMaps));
            for (int i = 0; i < spec.getRungs().size(); i++) {
                ffmpeg.addOutput(
                        RungOutput.picture(spec, i, file(spec.getRungs().get(i).getName())));
            }
        }
        if (!sounds.isEmpty()) {
            // the sound is made whole by one task, whatever that task's window of frames
            boolean shared = picture != null && fromStart;
            if (!shared) {
                ffmpeg.addInput(input());
            }
            int from = shared || picture == null ? 0 : 1;
            sounds.forEach(
                    sound -> ffmpeg.addOutput(RungOutput.sound(sound, channels(sound), from, file(sound.getName()))));
        }
    }

    private UrlInput input() {
        return MediaProbe.input(source, format);
    }

    /** A quarter of a frame early, so that rounding can't lose the first one. */
    private String start() {
        double frame = PictureFilter.rate(spec).secondsOf(1);
        return String.format(Locale.ROOT, "%.6f", PictureFilter.rate(spec).secondsOf(spec.getFirstFrame()) - frame / 4);
    }

    private int channels(AudioRendition rendition) {
        return header.audioTracks().stream()
                .filter(track -> track.getTrack() == rendition.getTrack())
                .mapToInt(AudioTrack::getChannels)
                .findFirst()
                .orElseThrow(() -> RunFailedException.refused(
                        "bad-task",
                        "The task names audio track %d, which the file does not have."
                                .formatted(rendition.getTrack())));
    }
}
