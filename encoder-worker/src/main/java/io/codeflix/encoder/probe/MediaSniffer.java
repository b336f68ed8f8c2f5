package io.codeflix.encoder.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.codeflix.encoder.failure.RunFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises media by the first bytes; a file's name is never trusted. */
public final class MediaSniffer {
    private static final int LOOK_AT = 4096;
    private static final int TS_PACKET = 188;
    private static final int M2TS_PACKET = 192;

    /** Packets that must follow each other in a file that begins in the middle of one; in whole ones three will do. */
    private static final int SURE = 10;

    private static final Set<String> MOV_BOXES =
            Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "moof", "styp", "uuid");

    /** First bytes in hexadecimal, and FFmpeg's name of the format. */
    private static final Map<String, String> MAGIC = Map.of(
            "1a45dfa3", "matroska",
            "464c5601", "flv",
            "4f676753", "ogg",
            "3026b2758e66cf11", "asf",
            "664c6143", "flac",
            "000001ba", "mpeg",
            "060e2b34020501010d010201", "mxf",
            "47494638", "gif",
            "494433", "mp3");

    private MediaSniffer() {}

    /**
     * FFmpeg's name of the format, for example {@code mov}.
     *
     * @throws RunFailedException where it is not a medium we take; says what it is instead
     */
    public static String sniff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sniff(in.readNBytes(LOOK_AT));
        }
    }

    static String sniff(byte[] start) {
        if (start.length == 0) {
            throw RunFailedException.refused("empty-file", "The file is empty; upload it again.");
        }
        return format(start).orElseThrow(() -> refused(Stranger.of(start)));
    }

    /** Whether a file that begins like this is a film or a sound. */
    public static boolean isMedium(byte[] start) {
        return format(start).isPresent();
    }

    private static Optional<String> format(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        for (var magic : MAGIC.entrySet()) {
            if (hex.startsWith(magic.getKey())) {
                return Optional.of(magic.getValue());
            }
        }
        if (start.length >= 12 && MOV_BOXES.contains(text(start, 4, 8))) {
            return Optional.of("mov");
        }
        if (start.length >= 12 && text(start, 0, 4).equals("RIFF")) {
            return riff(text(start, 8, 12));
        }
        if (isTransportStream(start, 0, TS_PACKET) || isTransportStream(start, 4, M2TS_PACKET)) {
            return Optional.of("mpegts");
        }
        if (start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xe0) == 0xe0) {
            // layer bits are 00 in AAC's ADTS and never in MPEG audio
            return Optional.of((start[1] & 0x06) == 0 ? "aac" : "mp3");
        }
        return startsMidPacket(start) ? Optional.of("mpegts") : Optional.empty();
    }

    /** A recording of a broadcast begins wherever its recorder was switched on. */
    private static boolean startsMidPacket(byte[] start) {
        for (int first = 1; first < M2TS_PACKET; first++) {
            if (arePackets(start, first, TS_PACKET, SURE) || arePackets(start, first, M2TS_PACKET, SURE)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> riff(String form) {
        return switch (form) {
            case "AVI " -> Optional.of("avi");
            case "WAVE" -> Optional.of("wav");
            default -> Optional.empty();
        };
    }

    private static boolean isTransportStream(byte[] start, int first, int packet) {
        return arePackets(start, first, packet, 3);
    }

    private static boolean arePackets(byte[] start, int first, int packet, int number) {
        for (int at = first; at < first + number * packet; at += packet) {
            if (at >= start.length || start[at] != 0x47) {
                return false;
            }
        }
        return true;
    }

    private static RunFailedException refused(String what) {
        return RunFailedException.refused(
                "not-a-video",
                "The file is %s, not a video; upload MP4, MOV, MKV, WebM, AVI, MPEG-TS, FLV, WMV or MXF."
                        .formatted(what));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, ISO_8859_1);
    }
}
