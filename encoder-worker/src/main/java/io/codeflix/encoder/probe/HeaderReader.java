package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.StreamType;
import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.ffprobe.SideData;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.SafeInput;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.encoder.probe.SourceHeader.Scan;
import io.codeflix.media.AudioTrack;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns ffprobe's answer into a {@link SourceHeader}, and refuses what no ladder can be made of. */
final class HeaderReader {
    private static final double LONGEST_SECONDS = 12 * 3600;

    private HeaderReader() {}

    static SourceHeader read(FFprobeResult probed) {
        List<Stream> streams = probed.getStreams() == null ? List.of() : probed.getStreams();
        if (streams.size() > SafeInput.MAX_TRACKS) {
            throw RunFailedException.refused(
                    "too-many-tracks",
                    "The file has %d tracks, at most %d are taken; keep one picture and one sound track."
                            .formatted(streams.size(), SafeInput.MAX_TRACKS));
        }
        double start = number(probed.getFormat().getProbeData().getString("start_time"));
        Optional<Picture> picture =
                streams.stream().filter(HeaderReader::isPicture).findFirst().map(stream -> picture(stream, start));
        List<AudioTrack> sounds = AudioTrackReader.read(streams);
        if (picture.isEmpty() && sounds.isEmpty()) {
            throw RunFailedException.refused(
                    "no-media", "The file has neither a picture nor a sound track; export it again.");
        }
        double seconds = number(probed.getFormat().getProbeData().getString("duration"));
        checkLength(seconds);
        return new SourceHeader(
                String.valueOf(probed.getFormat().getFormatName()), seconds, picture.orElse(null), sounds, List.of());
    }

    private static boolean isPicture(Stream stream) {
        // a cover or a thumbnail is a picture of the film, not the film
        return stream.getCodecType() == StreamType.VIDEO
                && !flag(
                        stream.getDisposition() == null
                                ? null
                                : stream.getDisposition().getAttachedPic())
                && !flag(
                        stream.getDisposition() == null
                                ? null
                                : stream.getDisposition().getTimedThumbnails());
    }

    private static Picture picture(Stream stream, double filmStart) {
        int width = or0(stream.getWidth());
        int height = or0(stream.getHeight());
        double aspect = ratio(text(stream, "sample_aspect_ratio"), ":");
        if (aspect > 0) {
            width = (int) Math.round(width * aspect);
        }
        PictureSize.check(width, height);
        FrameRate average = rate(text(stream, "avg_frame_rate"))
                .or(() -> rate(text(stream, "r_frame_rate")))
                .orElseThrow(() -> RunFailedException.refused(
                        "unreadable-media", "The file does not tell how fast its frames follow; export it again."));
        FrameRate nominal = rate(text(stream, "r_frame_rate")).orElse(average);
        boolean turned = isTurned(stream);
        FrameRate shown = FrameRate.ofSource(nominal, average);
        return new Picture(
                stream.getIndex(),
                turned ? height : width,
                turned ? width : height,
                shown,
                FrameRate.isConstant(nominal, average) && Math.abs(shown.perSecond() / nominal.perSecond() - 1) < 0.001,
                text(stream, "codec_name"),
                scan(text(stream, "field_order")),
                new Colour(
                        text(stream, "color_space"),
                        text(stream, "color_primaries"),
                        text(stream, "color_transfer"),
                        text(stream, "pix_fmt")),
                Math.max(0, number(text(stream, "start_time")) - filmStart),
                seconds(stream),
                (long) number(text(stream, "nb_frames")));
    }

    private static Scan scan(String fieldOrder) {
        return switch (fieldOrder) {
            case "progressive" -> Scan.PROGRESSIVE;
            case "", "unknown" -> Scan.UNKNOWN;
            default -> Scan.INTERLACED;
        };
    }

    /** FFmpeg writes into Matroska when a track ends, as a tag of hours, minutes and seconds. */
    private static double seconds(Stream stream) {
        double declared = number(text(stream, "duration"));
        String tag = stream.getTag("DURATION");
        if (declared > 0 || tag == null) {
            return declared;
        }
        String[] parts = tag.split(":");
        if (parts.length != 3) {
            return 0;
        }
        double end = number(parts[0]) * 3600 + number(parts[1]) * 60 + number(parts[2]);
        return Math.max(0, end - Math.max(0, number(text(stream, "start_time"))));
    }

    static void checkLength(double seconds) {
        if (seconds > LONGEST_SECONDS) {
            throw RunFailedException.refused(
                    "too-long", "The film is longer than 12 hours; cut it into parts and upload them one by one.");
        }
    }

    private static boolean isTurned(Stream stream) {
        List<SideData> sideData = stream.getSideDataList();
        return sideData != null
                && sideData.stream()
                        .map(SideData::getRotation)
                        .anyMatch(rotation -> rotation != null && Math.abs(rotation) % 180 == 90);
    }

    static Optional<FrameRate> rate(String text) {
        String[] parts = text.split("/");
        if (parts.length != 2 || number(parts[0]) < 1 || number(parts[1]) < 1) {
            return Optional.empty();
        }
        return Optional.of(new FrameRate((int) number(parts[0]), (int) number(parts[1])));
    }

    private static double ratio(String text, String separator) {
        String[] parts = text.split(separator);
        return parts.length == 2 && number(parts[1]) > 0 ? number(parts[0]) / number(parts[1]) : 0;
    }

    private static String text(Stream stream, String name) {
        String value = stream.getProbeData().getString(name);
        return value == null ? "" : value;
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static boolean flag(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static int or0(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
