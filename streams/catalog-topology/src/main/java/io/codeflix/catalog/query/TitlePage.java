package io.codeflix.catalog.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some titles in order.
 *
 * @param next cursor of the following page; null on the last
 */
record TitlePage(List<PreparedTitle> titles, @Nullable String next) {
    private static final byte[] COMMA = {','};

    /** The answer, put together from the titles' prepared bytes. */
    byte[] json(Languages languages) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < titles.size(); i++) {
            if (i > 0) {
                out.writeBytes(COMMA);
            }
            out.writeBytes(titles.get(i).in(languages).plain());
        }
        var cursor = next == null ? "null" : "\"" + next + "\""; // a cursor is base64url: nothing to escape
        out.writeBytes(("],\"next\":" + cursor + "}").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
