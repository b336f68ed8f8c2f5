package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffmpeg.FFmpegProgress;
import com.github.kokorin.jaffree.ffmpeg.NullOutput;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffprobe.FFprobe;
import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.SafeInput;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks into a file without decoding it. */
public final class MediaProbe {
    private final MediaPrograms programs;

    public MediaProbe(MediaPrograms programs) {
        this.programs = programs;
    }

    /**
     * Reads the head of a stranger's file.
     *
     * @throws RunFailedException where it is refused
     */
    public SourceHeader header(Path source) throws IOException {
        String format = MediaSniffer.sniff(source);
        FFprobeResult probed = programs.ffprobe(probe -> {
            safely(probe);
            probe.setFormat(format).setShowFormat(true).setShowStreams(true).setInput(source);
        });
        return HeaderReader.read(probed);
    }

    /**
     * Reads the head and then every packet, so that frames and length are those of the data and not those promised.
     *
     * @throws RunFailedException where it is refused
     */
    public SourceProbe inspect(Path source) throws IOException {
        SourceHeader header = header(source);
        Picture picture = header.picture();
        Contents contents = read(source, picture != null ? String.valueOf(picture.index()) : sound(header));
        if (picture != null && header.hasSound() && contents.endsBefore(header.seconds())) {
            // the sound may go on where the picture has ended
            contents = contents.until(read(source, sound(header)).end());
        }
        double seconds = contents.checkedSeconds(header);
        var probe = SourceProbe.newBuilder()
                .setContainer(header.container())
                .setDurationMillis(Math.round(seconds * 1000))
                .setAudioCodec(header.audioCodec())
                .setAudioTracks(header.audioTracks());
        if (picture == null) {
            return probe.setWidth(0)
                    .setHeight(0)
                    .setFrames(0)
                    .setFrameRateNumerator(0)
                    .setFrameRateDenominator(1)
                    .build();
        }
        return probe.setWidth(picture.width())
                .setHeight(picture.height())
                .setFrames(contents.frames(picture, seconds))
                .setFrameRateNumerator(picture.rate().numerator())
                .setFrameRateDenominator(picture.rate().denominator())
                .setVideoCodec(picture.codec())
                .build();
    }

    /** Frames, length and size of a file that we wrote ourselves: one track, whose packets are counted, or none. */
    public MeasuredFile measure(Path file) {
        FFprobeResult probed = programs.ffprobe(probe -> probe.setShowStreams(true)
                .setShowFormat(true)
                .setCountPackets(true)
                .setInput(file));
        if (probed.getStreams().isEmpty()) {
            return new MeasuredFile(file, 0, 0); // nothing could be decoded, so FFmpeg had nothing to write
        }
        Stream track = probed.getStreams().getFirst();
        String seconds = track.getProbeData().getString("duration");
        return new MeasuredFile(
                file,
                track.getNbReadPackets() == null ? 0 : track.getNbReadPackets(),
                seconds == null ? 0 : Double.parseDouble(seconds));
    }

    private static String sound(SourceHeader header) {
        return "a:" + header.audioTracks().getFirst().getTrack();
    }

    /** Copies the packets of one track to nowhere; of several, FFmpeg would tell only where the first of them ends. */
    private Contents read(Path source, String track) throws IOException {
        String format = MediaSniffer.sniff(source);
        var last = new AtomicReference<@Nullable FFmpegProgress>();
        programs.ffmpeg(
                ffmpeg -> ffmpeg.addInput(safe(UrlInput.fromPath(source).setFormat(format)))
                        .addOutput(new NullOutput().addMap(0, track)),
                last::set);
        FFmpegProgress progress = last.get();
        if (progress == null) {
            return new Contents(0, 0);
        }
        return new Contents(
                progress.getFrame() == null ? 0 : progress.getFrame(),
                progress.getTimeMicros() == null ? 0 : progress.getTimeMicros() / 1e6);
    }

    private static void safely(FFprobe probe) {
        for (int i = 0; i < SafeInput.OPTIONS.size(); i += 2) {
            probe.addArguments(SafeInput.OPTIONS.get(i), SafeInput.OPTIONS.get(i + 1));
        }
    }

    /** The same for an input of ffmpeg. */
    public static UrlInput safe(UrlInput input) {
        for (int i = 0; i < SafeInput.OPTIONS.size(); i += 2) {
            input.addArguments(SafeInput.OPTIONS.get(i), SafeInput.OPTIONS.get(i + 1));
        }
        return input;
    }
}
