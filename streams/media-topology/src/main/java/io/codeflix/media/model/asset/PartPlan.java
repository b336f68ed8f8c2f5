package io.codeflix.media.model.asset;

import java.util.List;

/**
 * How a file is cut for its upload: parts large enough that there are few, small enough that a lost one is no loss.
 *
 * @param sizeBytes of the file
 * @param partSizeBytes of every part but the last
 */
public record PartPlan(long sizeBytes, long partSizeBytes) {
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    /** The largest file taken: 2,048 parts, well under the 10,000 of S3, and their MD5s fit into one request body. */
    public static final long LARGEST_FILE = 128 * GIB;

    private static final List<Band> BANDS = List.of(
            new Band(GIB, 8 * MIB), //        up to 1 GiB: 128 parts
            new Band(8 * GIB, 16 * MIB), //  up to 8 GiB: 512 parts
            new Band(32 * GIB, 32 * MIB), //  up to 32 GiB: 1,024 parts
            new Band(LARGEST_FILE, 64 * MIB));

    private record Band(long upTo, long partSize) {}

    /** The cut for a file of this size; sizes out of bounds are the decider's to refuse and get the nearest cut. */
    public static PartPlan of(long sizeBytes) {
        Band band = BANDS.stream()
                .filter(each -> sizeBytes <= each.upTo())
                .findFirst()
                .orElse(BANDS.getLast());
        return new PartPlan(sizeBytes, band.partSize());
    }

    public int count() {
        return Math.toIntExact(Math.ceilDiv(sizeBytes, partSizeBytes));
    }

    /** Size of a part, bytes; numbers start at 1 as the store's do. */
    public long sizeOf(int number) {
        if (number < 1 || number > count()) {
            throw new IllegalArgumentException("There is no part %d of %d".formatted(number, count()));
        }
        return number < count() ? partSizeBytes : sizeBytes - partSizeBytes * (count() - 1L);
    }
}
