package io.codeflix.encoder.encode;

import io.codeflix.media.AudioRendition;
import io.codeflix.media.EncodeSpec;
import io.codeflix.media.PackageSpec;
import java.util.List;

/** Which sounds a task is about. Planners from before there were several say only that there is one. */
public final class AudioRenditions {
    /** Name of the default one. */
    public static final String DEFAULT = "audio";

    private AudioRenditions() {}

    /** The default one first; empty where the task makes none. */
    public static List<AudioRendition> of(EncodeSpec spec) {
        if (!spec.getAudioRenditions().isEmpty()) {
            spec.getAudioRenditions().forEach(rendition -> TrackNames.checked(rendition.getName()));
            return spec.getAudioRenditions();
        }
        return spec.getAudioBitsPerSecond() == 0 ? List.of() : List.of(only(spec.getAudioBitsPerSecond()));
    }

    /** Those that there may be, the default one first. */
    public static List<AudioRendition> of(PackageSpec spec) {
        spec.getAudioRenditions().forEach(rendition -> TrackNames.checked(rendition.getName()));
        return spec.getAudioRenditions().isEmpty() ? List.of(only(0)) : spec.getAudioRenditions();
    }

    private static AudioRendition only(long bitsPerSecond) {
        return AudioRendition.newBuilder()
                .setName(DEFAULT)
                .setTrack(0)
                .setBitsPerSecond(bitsPerSecond)
                .setLanguage("und")
                .setIsDefault(true)
                .build();
    }
}
