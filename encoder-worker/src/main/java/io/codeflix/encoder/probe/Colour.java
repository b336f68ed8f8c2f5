package io.codeflix.encoder.probe;

import java.util.Set;

/**
 * How a picture's numbers become colours, in FFmpeg's words; empty or {@code unknown} where the file does not say.
 *
 * @param matrix {@code color_space}, for example {@code bt709}
 * @param primaries {@code color_primaries}
 * @param transfer {@code color_transfer}
 * @param pixelFormat for example {@code yuv420p10le}
 */
public record Colour(String matrix, String primaries, String transfer, String pixelFormat) {
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");
    private static final Set<String> WIDE = Set.of("bt2020", "smpte431", "smpte432");
    private static final Set<String> UNSAID = Set.of("", "unknown", "unspecified", "reserved");

    /** What every player turns into colours rightly, given the tag. */
    private static final Set<String> PLAYABLE = Set.of("bt709", "smpte170m", "bt470bg");

    /** Whether it needs tone mapping. */
    public boolean isHighDynamicRange() {
        return HIGH_DYNAMIC_RANGE.contains(transfer);
    }

    /** Whether colours lie outside of what BT.709 can show, so that they would come out pale under its name. */
    public boolean isWideGamut() {
        return WIDE.contains(primaries) || matrix.startsWith("bt2020");
    }

    public boolean saysMatrix() {
        return !UNSAID.contains(matrix);
    }

    public boolean saysPrimaries() {
        return !UNSAID.contains(primaries);
    }

    /** Whether the numbers can stay as they are. RGB is its own kind of numbers, whatever the tag says. */
    public boolean isPlayable() {
        return PLAYABLE.contains(matrix) && !isRgb();
    }

    public boolean isRgb() {
        return matrix.equals("gbr") || pixelFormat.matches("(gbr|rgb|bgr|argb|abgr|0rgb|0bgr|pal8|x2rgb|x2bgr).*");
    }
}
