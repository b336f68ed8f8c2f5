package io.codeflix.media.model;

import java.util.List;

/**
 * Everything a player needs, as one run wrote it.
 *
 * @param runId run whose files these are
 * @param durationMillis length
 * @param renditions best picture last, sound at the end
 * @param hlsKey key of the multivariant playlist
 * @param hlsMediaKeys keys of the media playlists, one a rendition
 * @param dashKey key of the DASH manifest
 */
public record MediaPackage(
        String runId,
        long durationMillis,
        List<Rendition> renditions,
        String hlsKey,
        List<String> hlsMediaKeys,
        String dashKey) {

    public MediaPackage {
        renditions = List.copyOf(renditions);
        hlsMediaKeys = List.copyOf(hlsMediaKeys);
    }
}
