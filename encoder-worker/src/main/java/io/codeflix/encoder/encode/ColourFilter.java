package io.codeflix.encoder.encode;

import io.codeflix.encoder.probe.Colour;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done so that colours come out as they were meant: high dynamic range is tone-mapped and wide gamuts are
 * narrowed to BT.709, everything else keeps its numbers and is told by name what they are. What is transparent is shown
 * over black.
 */
public final class ColourFilter {
    /** From this height on a picture that does not say follows the standard of high definition, as players assume. */
    private static final int HIGH_DEFINITION = 720;

    /** Height of PAL, whose numbers stand for slightly other colours than those of NTSC. */
    private static final int PAL = 576;

    private static final String NAMED = "setparams=colorspace=%s:color_primaries=%s:color_trc=%s";
    private static final String BT709 = NAMED.formatted("bt709", "bt709", "bt709");
    private static final String NARROWED = "zscale=p=bt709:m=bt709:t=bt709:r=tv,format=yuv420p," + BT709;

    /**
     * 203 cd/m2 is the white of paper in BT.2408; it becomes white here, and what is brighter is rolled off. With 100 the
     * whole picture would be a stop too dark.
     */
    private static final String TONE_MAP = "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=tonemap=mobius:desat=0," + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p," + BT709;

    /** What lies under transparent parts is whatever the encoder left there; viewers get black. */
    private static final String OVER_BLACK = "premultiply=inplace=1";

    private ColourFilter() {}

    /** Steps of a filter chain; none where the numbers can stay as they are. */
    public static List<String> steps(Picture picture, boolean toneMaps) {
        List<String> colours = colours(picture, toneMaps);
        if (!picture.stored().transparent()) {
            return colours;
        }
        // RGB stays RGB: on the way through another kind of numbers FFmpeg would choose a matrix of its own
        String black = picture.colour().isRgb() ? "format=gbrap," + OVER_BLACK : OVER_BLACK;
        return Stream.concat(Stream.of(black), colours.stream()).toList();
    }

    private static List<String> colours(Picture picture, boolean toneMaps) {
        Colour colour = picture.colour();
        if (toneMaps && colour.isHighDynamicRange()) {
            return List.of(wide(colour, colour.transfer()), TONE_MAP);
        }
        if (toneMaps && colour.isWideGamut()) {
            return List.of(wide(colour, "bt709"), NARROWED);
        }
        if (colour.isRgb()) {
            return List.of("scale=out_color_matrix=bt709:out_range=tv,format=yuv444p," + BT709);
        }
        return colour.isPlayable() ? List.of() : List.of(unsaid(picture));
    }

    /** Names what such a picture has by standard, as zscale refuses to guess. */
    private static String wide(Colour colour, String transfer) {
        String matrix = colour.saysMatrix() ? colour.matrix() : "bt2020nc";
        String primaries = colour.saysPrimaries() ? colour.primaries() : "bt2020";
        return NAMED.formatted(matrix, primaries, transfer);
    }

    private static String unsaid(Picture picture) {
        if (Math.min(picture.width(), picture.height()) >= HIGH_DEFINITION) {
            return BT709;
        }
        return picture.height() == PAL
                ? NAMED.formatted("bt470bg", "bt470bg", "smpte170m")
                : NAMED.formatted("smpte170m", "smpte170m", "smpte170m");
    }
}
