package io.codeflix.streams.api.problem;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;

/** What texts of bodies become before anybody compares, counts, hashes or stores them. */
final class BodyText {
    private BodyText() {}

    /**
     * Composed (NFC), since macOS and some keyboards send an é as two characters and others as one, and people can't see which;
     * lines end as on Unix. Half a character, which JSON can say and UTF-8 can't, is refused: it would be written as a
     * question mark.
     */
    static String read(JsonParser json, DeserializationContext context) {
        var text = json.getString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw context.weirdStringException(text, String.class, "half a character");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** ISO 8601 with an offset; a number could be seconds or milliseconds. */
    static Instant moment(JsonParser json, DeserializationContext context) {
        var text = json.getString();
        try {
            return DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw context.weirdStringException(text, Instant.class, "no moment");
        }
    }
}
