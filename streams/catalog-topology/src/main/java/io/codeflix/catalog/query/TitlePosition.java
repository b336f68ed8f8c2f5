package io.codeflix.catalog.query;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Place of a title in a list, newest first; as a cursor it stays right while titles come and go. */
public record TitlePosition(Instant publishedAt, String id) implements Comparable<TitlePosition> {
    private static final Comparator<TitlePosition> NEWEST_FIRST =
            Comparator.comparing(TitlePosition::publishedAt).reversed().thenComparing(TitlePosition::id);
    private static final int BYTES = 3 * Long.BYTES;

    @Override
    public int compareTo(TitlePosition other) {
        return NEWEST_FIRST.compare(this, other);
    }

    /** Opaque to clients. */
    String cursor() {
        var uuid = UUID.fromString(id);
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(publishedAt.toEpochMilli())
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty where the text isn't a cursor of ours. */
    static Optional<TitlePosition> ofCursor(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new TitlePosition(
                    Instant.ofEpochMilli(buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong()).toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
