package io.codeflix.catalog.query;

import io.codeflix.streams.api.text.SortKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Place of a title in a list; as a cursor it stays right while titles come and go.
 *
 * @param publishedAt what the newest are ordered by; the epoch in other orders
 * @param place what A to Z is ordered by; none in other orders
 */
public record TitlePosition(TitleOrder order, Instant publishedAt, SortKey place, String id)
        implements Comparable<TitlePosition> {
    private static final int FIXED_BYTES = 1 + 3 * Long.BYTES;

    static TitlePosition newest(Instant publishedAt, String id) {
        return new TitlePosition(TitleOrder.NEWEST, publishedAt, SortKey.NONE, id);
    }

    static TitlePosition named(String title, String id) {
        return new TitlePosition(TitleOrder.TITLE, Instant.EPOCH, SortKey.of(title), id);
    }

    @Override
    public int compareTo(TitlePosition other) {
        return order.compare(this, other);
    }

    /**
     * Opaque to clients. It carries the title and not its place, whose bytes another version of the collation may make
     * otherwise.
     */
    String cursor(String title) {
        var uuid = UUID.fromString(id);
        var text = order == TitleOrder.TITLE ? title.getBytes(StandardCharsets.UTF_8) : new byte[0];
        var bytes = ByteBuffer.allocate(FIXED_BYTES + text.length)
                .put((byte) order.ordinal())
                .putLong(publishedAt.toEpochMilli())
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty where the text isn't a cursor of ours, or one of a list in another order. */
    public static Optional<TitlePosition> ofCursor(String cursor, TitleOrder order) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < FIXED_BYTES || bytes[0] != order.ordinal()) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
            var publishedAt = Instant.ofEpochMilli(buffer.getLong());
            var id = new UUID(buffer.getLong(), buffer.getLong()).toString();
            var title = StandardCharsets.UTF_8.decode(buffer).toString();
            return Optional.of(order == TitleOrder.TITLE ? named(title, id) : newest(publishedAt, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
