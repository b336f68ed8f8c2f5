package io.codeflix.media.model;

import java.util.List;
import java.util.Optional;

/**
 * An image as clients get it, as one run wrote it.
 *
 * @param runId run whose files these are
 * @param files the widest first; never wider than the original
 */
public record ImagePackage(String runId, List<ImageFile> files) {
    public ImagePackage {
        files = List.copyOf(files);
    }

    /** One width: a JPEG of its own in the store. */
    public record ImageFile(int width, int height, long sizeBytes, String objectKey) {}

    public Optional<ImageFile> ofWidth(int width) {
        return files.stream().filter(file -> file.width() == width).findFirst();
    }
}
