package io.codeflix.media.playback;

import java.net.URI;
import java.util.Map;

/**
 * What the names in a manifest become: only names of the package, each to one URL.
 *
 * @param urls by file name
 */
public record References(Map<String, URI> urls) {
    public References {
        urls = Map.copyOf(urls);
    }

    /** @throws UnknownReferenceException for every name that the package does not have */
    String resolve(String name) {
        URI url = urls.get(name);
        if (url == null) {
            throw new UnknownReferenceException(name);
        }
        return url.toString();
    }
}
