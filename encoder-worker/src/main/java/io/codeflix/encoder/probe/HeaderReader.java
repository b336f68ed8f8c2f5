package io.codeflix.encoder.probe;

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

/** Turns ffprobe's answer into a {@link SourceHeader}, and refuses what no ladder can be made of. */
final class HeaderReader {
    /** Rate of a picture whose head tells none, as that of a single frame: found by its packets. */
    private static final FrameRate UNTOLD = new FrameRate(10, 1);

    /** Time stamps may fall on any millisecond. */
    private static final FrameRate MILLISECONDS = new FrameRate(1000, 1);

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
        double start = StreamFacts.number(probed.getFormat().getProbeData().getString("start_time"));
        ProgramChoice program = ProgramChoice.of(probed, streams);
        PictureChoice choice = PictureChoice.of(program.streams());
        Stream film = choice.film().orElse(null);
        List<AudioTrack> sounds = AudioTrackReader.read(streams, program.streams());
        if (film == null && sounds.isEmpty()) {
            throw RunFailedException.refused(
                    "no-media", "The file has neither a picture nor a sound track; export it again.");
        }
        List<Stream> played = program.streams().stream()
                .filter(stream -> stream == film || StreamFacts.isDecodableSound(stream))
                .toList();
        double seconds = seconds(probed, streams, played, start);
        checkLength(seconds);
        int chapters = probed.getChapters() == null ? 0 : probed.getChapters().size();
        return new SourceHeader(
                String.valueOf(probed.getFormat().getFormatName()),
                start,
                seconds,
                film == null ? null : picture(film, start),
                sounds,
                streams.stream()
                        .filter(StreamFacts::isSound)
                        .map(Stream::getIndex)
                        .toList(),
                java.util.stream.Stream.of(
                                program.warnings(), choice.warnings(), LeftOut.of(program.streams(), film, chapters))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Length of what is played: subtitles, data and other programs may go on after it. */
    private static double seconds(FFprobeResult probed, List<Stream> all, List<Stream> played, double start) {
        boolean known = played.stream().allMatch(stream -> StreamFacts.seconds(stream) > 0);
        if (played.size() == all.size() || played.isEmpty() || !known) {
            return StreamFacts.number(probed.getFormat().getProbeData().getString("duration"));
        }
        return played.stream()
                .mapToDouble(stream -> StreamFacts.number(stream, "start_time") - start + StreamFacts.seconds(stream))
                .max()
                .orElse(0);
    }

    private static Picture picture(Stream stream, double filmStart) {
        StoredPicture stored = StoredPicture.of(stream);
        int width = (int) Math.round((double) stored.width() * stored.aspectNumerator() / stored.aspectDenominator());
        int height = stored.height();
        PictureSize.check(width, height);
        FrameRate average = rate(StreamFacts.text(stream, "avg_frame_rate"))
                .or(() -> rate(StreamFacts.text(stream, "r_frame_rate")))
                .orElse(UNTOLD);
        FrameRate nominal = rate(StreamFacts.text(stream, "r_frame_rate")).orElse(MILLISECONDS);
        boolean turned = isTurned(stream);
        FrameRate shown = FrameRate.ofSource(nominal, average);
        return new Picture(
                stream.getIndex(),
                turned ? height : width,
                turned ? width : height,
                shown,
                FrameRate.isConstant(nominal, average) && Math.abs(shown.perSecond() / nominal.perSecond() - 1) < 0.001,
                StreamFacts.text(stream, "codec_name"),
                scan(StreamFacts.text(stream, "field_order")),
                new Colour(
                        StreamFacts.text(stream, "color_space"),
                        StreamFacts.text(stream, "color_primaries"),
                        StreamFacts.text(stream, "color_transfer"),
                        StreamFacts.text(stream, "pix_fmt")),
                Math.max(0, StreamFacts.number(stream, "start_time") - filmStart),
                StreamFacts.seconds(stream),
                (long) StreamFacts.number(stream, "nb_frames"),
                stored);
    }

    private static Scan scan(String fieldOrder) {
        return switch (fieldOrder) {
            case "progressive" -> Scan.PROGRESSIVE;
            case "", "unknown" -> Scan.UNKNOWN;
            default -> Scan.INTERLACED;
        };
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
        if (parts.length != 2 || StreamFacts.number(parts[0]) < 1 || StreamFacts.number(parts[1]) < 1) {
            return Optional.empty();
        }
        return Optional.of(new FrameRate((int) StreamFacts.number(parts[0]), (int) StreamFacts.number(parts[1])));
    }
}
