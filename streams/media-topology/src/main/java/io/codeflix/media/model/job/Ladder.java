package io.codeflix.media.model.job;

import java.util.List;

/**
 * Picture sizes by the source's short side, H.264 with AAC. A portrait film gets the sizes of a landscape one, turned.
 * Never scales up: a source smaller than the lowest rung gets one rung of its own size.
 */
public record Ladder(List<Size> sizes, long audioBitsPerSecond) {

    /** What everybody gets; bit rates as common for veryfast H.264 at 24 to 30 frames a second. */
    public static final Ladder H264 = new Ladder(
            List.of(
                    //       short side      target       peak
                    new Size(240, 400_000, 600_000),
                    new Size(360, 800_000, 1_200_000),
                    new Size(480, 1_400_000, 2_100_000),
                    new Size(720, 2_800_000, 4_200_000),
                    new Size(1080, 5_000_000, 7_500_000)),
            128_000);

    /**
     * @param shortSide pixels
     * @param bitsPerSecond target
     * @param maxBitsPerSecond peak
     */
    public record Size(int shortSide, long bitsPerSecond, long maxBitsPerSecond) {

        private Rung fit(int width, int height) {
            boolean landscape = width >= height;
            long longSide = (long) Math.max(width, height) * shortSide / Math.min(width, height);
            int along = even(Math.toIntExact(longSide));
            return new Rung(
                    shortSide + "p",
                    landscape ? along : shortSide,
                    landscape ? shortSide : along,
                    bitsPerSecond,
                    maxBitsPerSecond);
        }
    }

    /** Rungs for a picture of this size as shown, smallest first; never empty. */
    public List<Rung> rungsFor(int width, int height) {
        int shortSide = Math.min(width, height);
        List<Size> fitting =
                sizes.stream().filter(size -> size.shortSide() <= shortSide).toList();
        if (fitting.isEmpty()) {
            Size lowest = sizes.getFirst();
            return List.of(new Rung(
                    even(shortSide) + "p",
                    even(width),
                    even(height),
                    lowest.bitsPerSecond(),
                    lowest.maxBitsPerSecond()));
        }
        return fitting.stream().map(size -> size.fit(width, height)).toList();
    }

    /** The largest even number that is not larger: H.264 with 4:2:0 has no odd sizes. */
    private static int even(int pixels) {
        return Math.max(2, pixels - pixels % 2);
    }
}
