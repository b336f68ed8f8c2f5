package io.codeflix.cli.media;

import io.codeflix.cli.http.RefusedException;
import java.util.List;

/** What is odd about a film that a video shows. */
public final class FilmWarnings {
    private final Media media;

    public FilmWarnings(Media media) {
        this.media = media;
    }

    /** A line each; none where nothing is odd, or where the caller may not see the asset. */
    public List<String> of(String assetId) {
        try {
            return media.asset(assetId).warningList().stream()
                    .map(MediaWarning::line)
                    .toList();
        } catch (RefusedException _) {
            return List.of();
        }
    }
}
