package io.codeflix.encoder.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that we wrote, as it turned out.
 *
 * @param path where it is
 * @param packets frames of a picture; packets of a sound
 * @param seconds its length
 */
public record MeasuredFile(Path path, long packets, double seconds) {

    /** Size, bytes. */
    public long bytes() throws IOException {
        return Files.size(path);
    }
}
