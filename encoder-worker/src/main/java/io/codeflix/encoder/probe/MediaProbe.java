package io.codeflix.encoder.probe;

import com.github.kokorin.jaffree.ffmpeg.UrlInput;
import com.github.kokorin.jaffree.ffprobe.FFprobe;
import com.github.kokorin.jaffree.ffprobe.FFprobeResult;
import com.github.kokorin.jaffree.ffprobe.Stream;
import io.codeflix.encoder.failure.RunFailedException;
import io.codeflix.encoder.ffmpeg.MediaPrograms;
import io.codeflix.encoder.ffmpeg.SafeInput;
import io.codeflix.encoder.probe.Presentation.Sound;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.AudioTrack;
import io.codeflix.media.SourceProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

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
            describe(probe, format, source);
        });
        if (!PictureChoice.isEasy(probed)) {
            probed = programs.ffprobe(probe -> {
                describe(probe, format, source);
                probe.setCountPackets(true);
            });
        }
        return HeaderReader.read(probed);
    }

    private static void describe(FFprobe probe, String format, Path source) {
        safely(probe, format);
        probe.setFormat(format)
                .setShowFormat(true)
                .setShowStreams(true)
                .setShowPrograms(true)
                .setShowChapters(true)
                .setInput(source);
    }

    /**
     * Reads the head and then every packet, so that frames and length are those of the data and not those promised.
     *
     * @throws RunFailedException where it is refused
     */
    public SourceProbe inspect(Path source) throws IOException {
        SourceHeader header = header(source);
        Presentation found = read(source, header);
        MonoTracks sounds = MonoTracks.read(programs, source, MediaSniffer.sniff(source), found.sounds());
        List<AudioTrack> tracks = sounds.tracks();
        var warnings = new ArrayList<>(found.warnings());
        warnings.addAll(sounds.warnings());
        var probe = SourceProbe.newBuilder()
                .setContainer(header.container())
                .setDurationMillis(Math.round(found.seconds() * 1000))
                .setAudioCodec(tracks.isEmpty() ? "" : tracks.getFirst().getCodec())
                .setAudioTracks(tracks)
                .setWarnings(warnings);
        Picture picture = header.picture();
        PictureTrack shown = found.picture();
        if (picture == null || shown == null) {
            return probe.setWidth(0)
                    .setHeight(0)
                    .setFrames(0)
                    .setFrameRateNumerator(0)
                    .setFrameRateDenominator(1)
                    .build();
        }
        return probe.setWidth(picture.width())
                .setHeight(picture.height())
                .setFrames(shown.frames())
                .setFrameRateNumerator(shown.rate().numerator())
                .setFrameRateDenominator(shown.rate().denominator())
                .setVideoCodec(picture.codec())
                .build();
    }

    /** Reads every packet of the tracks that are played. */
    private Presentation read(Path source, SourceHeader header) throws IOException {
        String format = MediaSniffer.sniff(source);
        var scans = new HashMap<Integer, TrackScan>();
        Picture picture = header.picture();
        if (picture != null) {
            scans.put(picture.index(), new TrackScan(header.start()));
        }
        var sounds = new ArrayList<Sound>();
        for (AudioTrack track : header.audioTracks()) {
            var scan = new TrackScan(header.start());
            scans.put(header.soundIndexes().get(track.getTrack()), scan);
            sounds.add(new Sound(track, scan));
        }
        var lines = new PacketLines(packet -> {
            TrackScan scan = scans.get(packet.track());
            if (scan != null) {
                scan.add(packet);
            }
        });
        programs.ffprobe(probe -> {
            safely(probe, format);
            probe.setFormat(format).setShowEntries(Packet.ENTRIES).setInput(source);
            probe.setFormatParser(lines);
        });
        return new Presentation(
                header, Structure.of(source, format), picture == null ? null : scans.get(picture.index()), sounds);
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

    static void safely(FFprobe probe, String format) {
        SafeInput.afterDamage(format).forEach(probe::addArguments);
        for (int i = 0; i < SafeInput.OPTIONS.size(); i += 2) {
            probe.addArguments(SafeInput.OPTIONS.get(i), SafeInput.OPTIONS.get(i + 1));
        }
    }

    /** A stranger's film as an input of ffmpeg. */
    public static UrlInput input(Path source, String format) {
        UrlInput input = UrlInput.fromPath(source).setFormat(format);
        SafeInput.afterDamage(format).forEach(input::addArguments);
        for (int i = 0; i < SafeInput.OPTIONS.size(); i += 2) {
            input.addArguments(SafeInput.OPTIONS.get(i), SafeInput.OPTIONS.get(i + 1));
        }
        return input;
    }
}
