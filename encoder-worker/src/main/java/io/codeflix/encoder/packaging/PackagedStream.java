package io.codeflix.encoder.packaging;

import io.codeflix.encoder.encode.Encoding;
import java.nio.file.Path;

/**
 * One rendition with its playlist.
 *
 * @param name rung's name, or {@code audio}
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
        int width,
        int height,
        String codecs,
        long frames,
        Path file,
        IndexRange index,
        String playlistName,
        MediaPlaylist playlist) {

    public boolean isSound() {
        return name.equals(Encoding.SOUND);
    }

    /** Average bit rate, bits a second. */
    public long bitsPerSecond() {
        return playlist.averageBitsPerSecond();
    }

    public double seconds() {
        return playlist.seconds();
    }

    /** What players get as its media playlist. */
    public String playlistText() {
        return playlist.text();
    }
}
