package io.codeflix.encoder.encode;

import io.codeflix.encoder.probe.AspectChange;
import io.codeflix.encoder.probe.SourceHeader.Picture;
import io.codeflix.encoder.probe.StoredPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives all frames one size and one shape, that of the head, before another filter sees them. A frame of another size or
 * shape is scaled with its own aspect and padded with black; others pass as they are. Without it FFmpeg would build the
 * filters anew at each change, which costs the frame rate its count, and stretch what comes after.
 */
public final class Canvas {

    private Canvas() {}

    /** Steps of a filter chain. */
    public static List<String> steps(Picture picture, List<AspectChange> changes) {
        var steps = new ArrayList<String>();
        StoredPicture stored = picture.stored();
        if (isSteady(picture)) {
            steps.add(fit(stored, changes));
            steps.add("pad=%d:%d:-1:-1:eval=frame".formatted(stored.width(), stored.height()));
            steps.add("setsar=%d/%d".formatted(stored.aspectNumerator(), stored.aspectDenominator()));
        }
        return steps;
    }

    /**
     * Whether filters stay as they are when frames change. FFmpeg turns pictures by filters of its own in front of ours;
     * those have to be built anew.
     */
    static boolean isSteady(Picture picture) {
        return !picture.stored().oriented();
    }

    /** Within the rounding of a size to even pixels a frame fills the canvas. */
    private static String fit(StoredPicture stored, List<AspectChange> changes) {
        int width = stored.width();
        int height = stored.height();
        String relative = "%s/%s".formatted(shape(changes), decimal(stored.shape()));
        double slack = 2.0 / width + 2.0 / height;
        return "scale=w='if(lt(%s,%s),max(2,2*round(%d*%s/2)),%d)':h='if(gt(%s,%s),max(2,2*round(%d/(%s)/2)),%d)':eval=frame:flags=bicubic"
                .formatted(
                        relative,
                        decimal(1 - slack),
                        width,
                        relative,
                        width,
                        relative,
                        decimal(1 + slack),
                        height,
                        relative,
                        height);
    }

    /** Width by height as an expression over the frame. */
    private static String shape(List<AspectChange> changes) {
        if (changes.isEmpty()) {
            return "dar";
        }
        var pixel = new StringBuilder(decimal(changes.getFirst().aspect()));
        for (int i = 1; i < changes.size(); i++) {
            double step = changes.get(i).aspect() - changes.get(i - 1).aspect();
            // a millisecond early, as time stamps are rounded
            pixel.append("+(%s)*gte(t,%s)"
                    .formatted(decimal(step), decimal(changes.get(i).seconds() - 0.001)));
        }
        return "a*(%s)".formatted(pixel);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
