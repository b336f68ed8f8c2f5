package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.ffprobe.Frame;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the shape of pixels changes in mid-stream, as broadcasts do between a film and what is around it. FFmpeg
 * gives every frame the shape that it found at the start, so only the frames themselves tell; key frames are enough, as a
 * new shape begins with one. Read where the container has no word of its own about shapes.
 */
public final class AspectChanges {
    private static final Set<String> BY_FRAME = Set.of("mpegts", "mpeg");

    /** More would be noise, and an expression that nobody can read. */
    private static final int MOST = 50;

    private AspectChanges() {}

    /** In order, beginning with the shape at the start; empty where there is one shape throughout. */
    public static List<AspectChange> read(MediaPrograms programs, Path source, String format, Picture picture) {
        if (!BY_FRAME.contains(format)) {
            return List.of();
        }
        FFprobeResult probed = programs.ffprobe(probe -> {
            MediaProbe.safely(probe, format);
            probe.setFormat(format)
                    .setSelectStreams(String.valueOf(picture.index()))
                    .addArguments("-skip_frame", "nokey")
                    .setShowEntries("frame=pts_time,sample_aspect_ratio:format=start_time")
                    .setInput(source);
        });
        return changes(probed.getFrames() == null ? List.of() : probed.getFrames(), start(probed));
    }

    private static double start(FFprobeResult probed) {
        String start = probed.getFormat() == null
                ? null
                : probed.getFormat().getProbeData().getString("start_time");
        return start == null ? 0 : Double.parseDouble(start);
    }

    private static List<AspectChange> changes(List<?> frames, double start) {
        var changes = new ArrayList<AspectChange>();
        for (Object each : frames) {
            if (each instanceof Frame frame) {
                double aspect = aspect(frame.getProbeData().getString("sample_aspect_ratio"));
                String time = frame.getProbeData().getString("pts_time");
                boolean isNew = changes.isEmpty() || Math.abs(changes.getLast().aspect() - aspect) > 0.001;
                if (isNew && time != null) {
                    changes.add(new AspectChange(Math.max(0, Double.parseDouble(time) - start), aspect));
                }
            }
        }
        return changes.size() < 2 || changes.size() > MOST ? List.of() : changes;
    }

    private static double aspect(@Nullable String said) {
        String[] parts = said == null ? new String[0] : said.split(":");
        return parts.length == 2 && parts[0].matches("[1-9]\\d{0,8}") && parts[1].matches("[1-9]\\d{0,8}")
                ? Double.parseDouble(parts[0]) / Double.parseDouble(parts[1])
                : 1;
    }
}
