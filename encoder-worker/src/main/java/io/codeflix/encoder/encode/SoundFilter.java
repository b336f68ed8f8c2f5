package io.codeflix.encoder.encode;

import io.codeflix.media.AudioRendition;

/** Brings a sound to the clock of the film: led in with silence where it starts late, filled where it has gaps. */
final class SoundFilter {
    /** Above 7.1 nobody says which channel is where; the first two are the stereo mix by custom. */
    private static final int MIXABLE = 8;

    private static final String FIRST_TWO = "pan=stereo|c0=c0|c1=c1,";

    private static final String ON_THE_CLOCK = "aresample=async=1:first_pts=0";

    private SoundFilter() {}

    /** Of one track, told apart by its output. */
    static String single(int channels) {
        return (channels > MIXABLE ? FIRST_TWO : "") + ON_THE_CLOCK;
    }

    static boolean isPair(AudioRendition rendition) {
        return rendition.getRight() != null;
    }

    /**
     * Of two mono tracks, left and right.
     *
     * @param input place of the file among FFmpeg's inputs
     * @return a graph whose output bears the rendition's name
     */
    static String pair(AudioRendition rendition, int input) {
        return "[%1$d:a:%2$d]%4$s[%5$s-left];[%1$d:a:%3$d]%4$s[%5$s-right];[%5$s-left][%5$s-right]join=inputs=2:channel_layout=stereo:map=0.0-FL|1.0-FR[%5$s]"
                .formatted(
                        input,
                        rendition.getTrack(),
                        rendition.getRight(),
                        ON_THE_CLOCK,
                        TrackNames.checked(rendition.getName()));
    }
}
