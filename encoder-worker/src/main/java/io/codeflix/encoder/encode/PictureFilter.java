package io.codeflix.encoder.encode;

import io.codeflix.encoder.probe.AspectChange;
import io.codeflix.encoder.probe.FrameRate;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The filter graph: frames are decoded and timed once, then split, and each branch is scaled for its rung. Rotation is
 * done by FFmpeg before the first filter; odd sizes, other pixel shapes and 4:4:4 are settled by the scaling, since a
 * rung's size is even, square and given.
 */
final class PictureFilter {
    private PictureFilter() {}

    /** Label of a rung's branch. */
    static String label(int rung) {
        return "v" + rung;
    }

    /**
     * @param changes where the shape of pixels changes
     * @return a graph whose outputs are a label for each rung
     */
    static String graph(EncodeSpec spec, Picture picture, List<AspectChange> changes, boolean toneMaps) {
        List<Rung> rungs = spec.getRungs();
        String splits =
                IntStream.range(0, rungs.size()).mapToObj(PictureFilter::branch).collect(Collectors.joining());
        String common =
                "[0:%d]".formatted(picture.index()) + String.join(",", timing(spec, picture, changes, toneMaps));
        String branches = IntStream.range(0, rungs.size())
                .mapToObj(i -> "%sscale=%d:%d:flags=bicubic:out_range=tv,setsar=1,format=yuv420p[%s]"
                        .formatted(
                                branch(i), rungs.get(i).getWidth(), rungs.get(i).getHeight(), label(i)))
                .collect(Collectors.joining(";"));
        return "%s,split=%d%s;%s".formatted(common, rungs.size(), splits, branches);
    }

    private static List<String> timing(EncodeSpec spec, Picture picture, List<AspectChange> changes, boolean toneMaps) {
        var steps = new ArrayList<String>(Canvas.steps(picture, changes));
        switch (picture.scan()) {
            case INTERLACED -> steps.add("bwdif=mode=send_frame:deint=all");
            // frames that call themselves interlaced are treated so, others pass
            case UNKNOWN -> steps.add("bwdif=mode=send_frame:deint=interlaced");
            case PROGRESSIVE -> {}
        }
        // a picture that starts late is led in by its first frame, so that sound and picture both begin at 0
        steps.add("fps=%s:start_time=0".formatted(rate(spec)));
        if (!spec.getLast()) {
            steps.add("trim=end_frame=" + spec.getFrames());
        }
        steps.addAll(ColourFilter.steps(picture, toneMaps));
        return steps;
    }

    static FrameRate rate(EncodeSpec spec) {
        return new FrameRate(
                spec.getSource().getFrameRateNumerator(), spec.getSource().getFrameRateDenominator());
    }

    private static String branch(int rung) {
        return "[s" + rung + "]";
    }
}
