package io.codeflix.encoder.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.codeflix.encoder.failure.RunFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises media by the first bytes; a file's name is never trusted. */
public final class MediaSniffer {
    private static final int LOOK_AT = 1024;
    private static final int TS_PACKET = 188;
    private static final int M2TS_PACKET = 192;

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

    /** First bytes in hexadecimal, and what a person calls such a file. */
    private static final Map<String, String> NOT_MEDIA = Map.of(
            "504b0304", "a zip archive",
            "504b0506", "a zip archive",
            "1f8b", "a gzip archive",
            "377abcaf271c", "a 7z archive",
            "25504446", "a PDF document",
            "89504e47", "a PNG picture",
            "ffd8ff", "a JPEG picture",
            "7f454c46", "a program",
            "4d5a", "a program");

    private static final Map<String, String> TEXTS = Map.of(
            "#extm3u", "a playlist",
            "ffconcat", "a playlist",
            "<mpd", "a playlist",
            "<svg", "an SVG picture",
            "<!doctype html", "a web page",
            "<html", "a web page",
            "v=0", "a session description",
            "#!", "a script");

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
        String hex = HexFormat.of().formatHex(start);
        for (var magic : MAGIC.entrySet()) {
            if (hex.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        if (start.length >= 12 && MOV_BOXES.contains(text(start, 4, 8))) {
            return "mov";
        }
        if (start.length >= 12 && text(start, 0, 4).equals("RIFF")) {
            return riff(text(start, 8, 12));
        }
        if (isTransportStream(start, 0, TS_PACKET) || isTransportStream(start, 4, M2TS_PACKET)) {
            return "mpegts";
        }
        if (start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xe0) == 0xe0) {
            // layer bits are 00 in AAC's ADTS and never in MPEG audio
            return (start[1] & 0x06) == 0 ? "aac" : "mp3";
        }
        throw notMedia(hex, text(start, 0, start.length));
    }

    private static String riff(String form) {
        return switch (form) {
            case "AVI " -> "avi";
            case "WAVE" -> "wav";
            default -> throw refused("a RIFF file of another kind (" + form.strip() + ")");
        };
    }

    private static boolean isTransportStream(byte[] start, int first, int packet) {
        for (int at = first; at < first + 3 * packet; at += packet) {
            if (at >= start.length || start[at] != 0x47) {
                return false;
            }
        }
        return true;
    }

    private static RunFailedException notMedia(String hex, String text) {
        for (var magic : NOT_MEDIA.entrySet()) {
            if (hex.startsWith(magic.getKey())) {
                return refused(magic.getValue());
            }
        }
        String words = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        for (var known : TEXTS.entrySet()) {
            if (words.startsWith(known.getKey()) || (words.startsWith("<?xml") && words.contains(known.getKey()))) {
                return refused(known.getValue());
            }
        }
        boolean readable =
                text.chars().allMatch(c -> c >= 0x20 || List.of(9, 10, 13).contains(c));
        return refused(readable ? "a text" : "of no kind we know");
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
