package io.codeflix.media.model.job;

import java.util.List;

/** Files of one window of frames. */
public record EncodedWindow(int window, List<EncodedFile> files) {
    public EncodedWindow {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param rung rung's name, or {@code audio}
     * @param frames 0 for sound
     */
    public record EncodedFile(String rung, String objectKey, long sizeBytes, long frames) {}
}
