package io.codeflix.cli.media;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Signed URLs of parts, asked for a few at a time, so that they are fresh when they are used. */
final class PartUrls {

    private static final int AT_ONCE = 16;
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Media media;
    private final String assetId;
    private final NavigableSet<Integer> wanted;
    private final Map<Integer, Media.PartUrl> signed = new HashMap<>();

    PartUrls(Media media, String assetId, List<Integer> wanted) {
        this.media = media;
        this.assetId = assetId;
        this.wanted = new TreeSet<>(wanted);
    }

    /** @param fresh not one that was given before */
    synchronized URI of(int number, boolean fresh) {
        var known = signed.get(number);
        if (fresh || known == null || isEnding(known)) {
            var numbers = new ArrayList<Integer>(List.of(number));
            if (!fresh) {
                wanted.tailSet(number, false).stream().limit(AT_ONCE - 1).forEach(numbers::add);
            }
            media.partUrls(assetId, numbers).forEach(url -> signed.put(url.number(), url));
            known = signed.get(number);
        }
        if (known == null) {
            throw new IllegalStateException("no URL was signed for part " + number);
        }
        return known.url();
    }

    private static boolean isEnding(Media.PartUrl url) {
        return url.expiresAt() != null && url.expiresAt().isBefore(Instant.now().plus(MARGIN));
    }
}
