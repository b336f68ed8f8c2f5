package io.codeflix.media.model.job;

import io.codeflix.media.model.Source;
import java.util.List;

/** What exactly a worker is asked to do. Prefixes are followed by the worker's run id. */
public sealed interface TaskSpec {

    /** @param strict whether an odd original is refused */
    record Inspect(String sourceKey, String outputPrefix, boolean strict) implements TaskSpec {}

    /**
     * @param window number of the window, from 0
     * @param firstFrame from 0
     * @param frames in the window; 0 without a picture
     * @param last whether it reaches the end
     * @param gopFrames frames between key frames
     * @param rungs empty without a picture
     * @param audioBitsPerSecond 0 where no sound is to be made
     * @param audio which sounds; empty where it is the first track, as workers did before they told tracks
     * @param strict whether a damaged original is refused, however little
     */
    record Encode(
            String sourceKey,
            String outputPrefix,
            int window,
            long firstFrame,
            long frames,
            boolean last,
            int gopFrames,
            Source source,
            List<Rung> rungs,
            long audioBitsPerSecond,
            List<AudioRendition> audio,
            boolean strict)
            implements TaskSpec {}

    /** @param widths pixels, the widest first; those wider than the original are left out */
    record Image(String sourceKey, String outputPrefix, List<Integer> widths) implements TaskSpec {}

    record Package(
            String outputPrefix,
            Source source,
            List<Rung> rungs,
            List<EncodedWindow> windows,
            int segmentMillis,
            List<AudioRendition> audio)
            implements TaskSpec {}
}
