package io.codeflix.media.model;

/**
 * One audio track of an original.
 *
 * @param track its place among the audio tracks of the original, from 0
 * @param codec for example {@code ac3}
 * @param channels 6 for 5.1
 * @param language BCP 47; {@code und} where the original does not say
 * @param title what its maker called it; empty where it has no name
 * @param isDefault whether it plays unless somebody chooses another
 */
public record AudioTrack(int track, String codec, int channels, String language, String title, boolean isDefault) {}
