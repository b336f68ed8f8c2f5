package io.codeflix.encoder.packaging;

import io.codeflix.media.AudioRendition;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One rendition with its playlist.
 *
 * @param name name of the rung or of the audio rendition
 * @param audio what was asked of the sound; null for a picture
 * @param width pixels; 0 for sound
 * @param height pixels; 0 for sound
 * @param codecs RFC 6381
 * @param frames frames; 0 for sound
 * @param file the one CMAF file
 * @param index where in the file its segments are listed
 * @param playlistName file name of its HLS media playlist
 * @param playlist its HLS media playlist
 */
public record PackagedStream(
        String name,
        @Nullable AudioRendition audio,
        int width,
        int height,
        String codecs,
        long frames,
        Path file,
        IndexRange index,
        String playlistName,
        MediaPlaylist playlist) {

    public boolean isSound() {
        return audio != null;
    }

    /** Channels of a sound, since all are mixed to stereo; 0 for a picture. */
    public int channels() {
        return isSound() ? 2 : 0;
    }

    /** Language of a sound, BCP 47; empty for a picture. */
    public String language() {
        return audio == null ? "" : audio.getLanguage();
    }

    /** Average bit rate, bits a second. */
    public long bitsPerSecond() {
        return playlist.averageBitsPerSecond();
    }

    public double seconds() {
        return playlist.seconds();
    }
}
