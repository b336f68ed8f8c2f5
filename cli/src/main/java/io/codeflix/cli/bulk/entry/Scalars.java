package io.codeflix.cli.bulk.entry;

import io.codeflix.cli.bulk.source.Flaws;
import io.codeflix.cli.bulk.source.Value;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Reads texts. */
final class Scalars {

    private Scalars() {}

    /** A number is a text where one is asked for: a film may be called 1917, and 12 is a rating. */
    static @Nullable String text(String name, Value value, Flaws flaws) {
        if (value instanceof Value.Scalar scalar) {
            return asStored(scalar.text());
        }
        flaws.add(value.place(), "'%s' is a text, not %s", name, value.sort());
        return null;
    }

    /** As the platform keeps text: else an entry whose letters come in parts would be looked for, and made, again and again. */
    private static String asStored(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }
}
