package io.codeflix.encoder.packaging;

import com.github.kokorin.jaffree.ffmpeg.FFmpeg;
import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffmpeg.UrlOutput;
import io.codeflix.encoder.encode.AudioRenditions;
import io.codeflix.encoder.encode.TrackNames;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.packaging.FfmpegManifest.Representation;
import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.encoder.probe.MeasuredFile;
import io.codeflix.encoder.probe.MediaProbe;
import io.codeflix.encoder.progress.FfmpegProgressReader;
import io.codeflix.encoder.progress.ProgressSink;
import io.codeflix.media.AudioRendition;
import io.codeflix.media.PackageSpec;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the windows by copying and writes one CMAF file a rendition, with HLS and DASH manifests over its byte ranges. */
public final class Packaging {
    private static final String DASH = "manifest.mpd";
    private static final String HLS = "master.m3u8";

    /** How far the length of a joined rendition may be off, seconds: less than two frames of the slowest film. */
    private static final double TOLERANCE = 0.2;

    private final MediaPrograms programs;

    public Packaging(MediaPrograms programs) {
        this.programs = programs;
    }

    /**
     * One track of all windows, as local files.
     *
     * @param name name of the rung or of the audio rendition
     * @param frames frames of all windows; 0 for sound
     * @param windows in order
     */
    public record Track(String name, long frames, List<Path> windows) {}

    /**
     * What came out.
     *
     * @param streams in the order of the tracks
     * @param hls multivariant playlist
     * @param dash manifest
     * @param seconds length of the film
     */
    public record Result(List<PackagedStream> streams, Path hls, Path dash, double seconds) {}

    /**
     * @param tracks pictures in the order of the ladder, sounds last, the default one first
     * @param work folder for scratch files
     * @param output folder for renditions and manifests
     */
    public Result run(PackageSpec spec, List<Track> tracks, Path work, Path output, ProgressSink progress)
            throws IOException {
        if (tracks.isEmpty()) {
            throw RunFailedException.refused("bad-task", "There is nothing to package.");
        }
        List<UrlInput> inputs = new ArrayList<>();
        for (Track track : tracks) {
            inputs.add(input(track, work));
        }
        double seconds = spec.getSource().getDurationMillis() / 1000.0;
        try {
            programs.ffmpeg(
                    ffmpeg -> arguments(ffmpeg, spec, tracks, inputs, output),
                    new FfmpegProgressReader("package", seconds, progress));
        } catch (RunFailedException e) {
            throw e.retryable() ? e : notJoined(e);
        }
        return result(spec, tracks, output);
    }

    /** One window is read as it is; several are read one after the other. */
    private static UrlInput input(Track track, Path work) throws IOException {
        if (track.windows().size() == 1) {
            return UrlInput.fromPath(track.windows().getFirst()).setFormat("mov");
        }
        Path list = work.resolve(TrackNames.checked(track.name()) + ".ffconcat");
        Files.writeString(
                list,
                track.windows().stream()
                        .map(window -> "file '%s'\n"
                                .formatted(window.toAbsolutePath().toString().replace("'", "'\\''")))
                        .collect(Collectors.joining("", "ffconcat version 1.0\n", "")));
        return UrlInput.fromPath(list).setFormat("concat").addArguments("-safe", "0");
    }

    private static void arguments(
            FFmpeg ffmpeg, PackageSpec spec, List<Track> tracks, List<UrlInput> inputs, Path output) {
        ffmpeg.addArgument("-xerror");
        inputs.forEach(ffmpeg::addInput);
        UrlOutput dash = UrlOutput.toPath(output.resolve(DASH)).setFormat("dash");
        for (int i = 0; i < tracks.size(); i++) {
            dash.addMap(i, "0");
        }
        dash.addArguments("-c", "copy").addArguments("-map_metadata", "-1");
        dash.addArguments(
                        "-seg_duration",
                        "%d.%03d".formatted(spec.getSegmentMillis() / 1000, spec.getSegmentMillis() % 1000))
                .addArguments("-single_file", "1")
                .addArguments("-single_file_name", "stream-$RepresentationID$.mp4")
                .addArguments("-global_sidx", "1")
                .addArguments("-hls_playlist", "1");
        ffmpeg.addOutput(dash);
    }

    private Result result(PackageSpec spec, List<Track> tracks, Path output) throws IOException {
        List<Representation> said = FfmpegManifest.parse(Files.readString(output.resolve(DASH)));
        var streams = new ArrayList<PackagedStream>();
        for (int i = 0; i < tracks.size(); i++) {
            streams.add(stream(spec, tracks.get(i), said.get(i), i, output));
        }
        double seconds =
                streams.stream().mapToDouble(PackagedStream::seconds).max().orElse(0);
        long target = streams.stream()
                .mapToLong(stream -> stream.playlist().targetSeconds())
                .max()
                .orElse(1);
        for (PackagedStream stream : streams) {
            Files.writeString(
                    output.resolve(stream.playlistName()), stream.playlist().text(target));
        }
        FrameRate rate = spec.getSource().getFrames() == 0 ? null : rate(spec.getSource());
        Files.writeString(output.resolve(DASH), DashManifest.of(streams, rate, seconds));
        Files.writeString(output.resolve(HLS), MasterPlaylist.of(streams, rate == null ? 0 : rate.perSecond()));
        return new Result(streams, output.resolve(HLS), output.resolve(DASH), seconds);
    }

    private PackagedStream stream(PackageSpec spec, Track track, Representation said, int index, Path output)
            throws IOException {
        String playlistName = "media_%d.m3u8".formatted(index);
        var playlist = MediaPlaylist.parse(Files.readString(output.resolve(playlistName)));
        MeasuredFile file = new MediaProbe(programs).measure(output.resolve(said.file()));
        AudioRendition audio = audio(spec, track);
        if (audio == null) {
            check(spec, track, file, playlist);
        }
        return new PackagedStream(
                track.name(),
                audio,
                said.width(),
                said.height(),
                said.codecs(),
                audio == null ? file.packets() : 0,
                file.path(),
                IndexRange.of(file.path()),
                playlistName,
                playlist);
    }

    private static void check(PackageSpec spec, Track track, MeasuredFile file, MediaPlaylist playlist) {
        double expected = rate(spec.getSource()).secondsOf(track.frames());
        if (file.packets() != track.frames() || Math.abs(playlist.seconds() - expected) > TOLERANCE) {
            throw RunFailedException.refused(
                    "frames-missing",
                    "Joining %s gave %d frames and %.3f s instead of %d and %.3f s; this is a defect, please report it."
                            .formatted(track.name(), file.packets(), playlist.seconds(), track.frames(), expected));
        }
    }

    /** These are our own files: whatever is wrong with them is not the uploader's fault. */
    private static RunFailedException notJoined(RunFailedException e) {
        return RunFailedException.passing(
                "packaging-failed", "FFmpeg could not join what it encoded; the run will be repeated.", e.logTail());
    }

    private static FrameRate rate(SourceProbe source) {
        return new FrameRate(source.getFrameRateNumerator(), source.getFrameRateDenominator());
    }

    private static @Nullable AudioRendition audio(PackageSpec spec, Track track) {
        return AudioRenditions.of(spec).stream()
                .filter(rendition -> rendition.getName().equals(track.name()))
                .findFirst()
                .orElse(null);
    }
}
