package io.codeflix.encoder.encode;

import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.probe.AspectChange;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.probe.SourceHeader;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.EncodeSpec;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param changes where the shape of its pixels changes
 * @param sounds which sounds are made of it
 * @param output folder for the tracks
 */
record EncodeCommand(
        Path source,
        String format,
        EncodeSpec spec,
        SourceHeader header,
        List<AspectChange> changes,
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
        var graphs = new ArrayList<String>();
        Picture picture = picture();
        boolean fromStart = spec.getFirstFrame() == 0;
        if (picture != null) {
            ffmpeg.addInput(pictureInput(picture, fromStart));
            graphs.add(PictureFilter.graph(spec, picture, changes, toneMaps));
        }
        // the sound is made whole by one task, whatever that task's window of frames
        boolean shared = picture != null && fromStart;
        int from = shared || picture == null ? 0 : 1;
        if (!sounds.isEmpty() && !shared) {
            ffmpeg.addInput(input());
        }
        sounds.stream()
                .filter(SoundFilter::isPair)
                .map(sound -> SoundFilter.pair(sound, from))
                .forEach(graphs::add);
        if (!graphs.isEmpty()) {
            ffmpeg.setComplexFilter(String.join(";", graphs));
        }
        if (picture != null) {
            pictureOutputs(ffmpeg);
        }
        sounds.forEach(sound -> ffmpeg.addOutput(soundOutput(sound, from)));
    }

    /** A filter of its own, as a sound that changes in mid-stream would build those of the picture anew, too. */
    private UrlOutput soundOutput(AudioRendition sound, int input) {
        UrlOutput output = RungOutput.sound(sound, file(sound.getName()));
        return SoundFilter.isPair(sound)
                ? output.addMap(sound.getName())
                : output.addMap(input, "a:" + sound.getTrack())
                        .addArguments("-af", SoundFilter.single(channels(sound)));
    }

    private UrlInput pictureInput(Picture picture, boolean fromStart) {
        UrlInput input = input();
        if (!fromStart) {
            input.addArguments("-ss", start());
        }
        if (Canvas.isSteady(picture)) {
            input.addArguments("-reinit_filter:v", "0");
        }
        return Alpha.visible(input, picture);
    }

    private void pictureOutputs(FFmpeg ffmpeg) {
        for (int i = 0; i < spec.getRungs().size(); i++) {
            ffmpeg.addOutput(
                    RungOutput.picture(spec, i, file(spec.getRungs().get(i).getName())));
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
