package io.codeflix.encoder.packaging;

import io.codeflix.media.AudioRendition;

/**
 * What a sound is for, in the words of either manifest.
 *
 * @param words what players add to its name; empty for the film's own sound
 * @param dash value of DASH's role scheme
 * @param accessibility value of TV-Anytime's AudioPurposeCS, as DASH-IF asks; empty for sounds that make nothing accessible
 * @param characteristics of HLS; empty where it has none
 * @param isChosen whether players may choose it by themselves, by language or setting
 */
record SoundRole(String words, String dash, String accessibility, String characteristics, boolean isChosen) {

    /** Every sound but the first of its kind is an alternate. */
    static SoundRole of(AudioRendition rendition) {
        return switch (rendition.getRole()) {
            case "description" ->
                new SoundRole("audio description", "description", "1", "public.accessibility.describes-video", true);
            case "enhanced-audio-intelligibility" ->
                new SoundRole(
                        "clear speech",
                        "enhanced-audio-intelligibility",
                        "2",
                        "public.accessibility.enhances-speech-intelligibility",
                        true);
            case "commentary" -> new SoundRole("commentary", "commentary", "", "", false);
            case "supplementary" -> new SoundRole("without speech", "supplementary", "", "", false);
            default -> new SoundRole("", rendition.getIsDefault() ? "main" : "alternate", "", "", true);
        };
    }
}
