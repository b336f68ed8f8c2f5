package io.codeflix.encoder.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person calls a file that is not what it was uploaded as: told by its first bytes, for the refusal. */
public final class Stranger {
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

    private static final String RIFF = "RIFF";

    private static final Map<String, String> TEXTS = Map.of(
            "#extm3u", "a playlist",
            "ffconcat", "a playlist",
            "<mpd", "a playlist",
            "<svg", "an SVG picture",
            "<!doctype html", "a web page",
            "<html", "a web page",
            "v=0", "a session description",
            "#!", "a script");

    private Stranger() {}

    /** For example {@code a zip archive}. */
    public static String of(byte[] start) {
        String hex = HexFormat.of().formatHex(start);
        for (var magic : NOT_MEDIA.entrySet()) {
            if (hex.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        String text = new String(start, ISO_8859_1);
        if (text.startsWith(RIFF)) {
            return text.startsWith("WEBP", 8) ? "a WebP picture" : "a RIFF file of another kind";
        }
        String words = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        for (var known : TEXTS.entrySet()) {
            if (words.startsWith(known.getKey()) || (words.startsWith("<?xml") && words.contains(known.getKey()))) {
                return known.getValue();
            }
        }
        boolean readable =
                text.chars().allMatch(c -> c >= 0x20 || List.of(9, 10, 13).contains(c));
        return readable ? "a text" : "of no kind we know";
    }
}
