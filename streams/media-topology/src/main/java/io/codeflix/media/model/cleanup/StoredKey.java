package io.codeflix.media.model.cleanup;

import java.util.Arrays;
import java.util.Optional;

/** Key of an object whose asset can be told: area, asset, and whatever follows. */
public record StoredKey(Area area, String assetId, String key) {

    /** Empty where the key is not of our making: such an object is never touched. */
    public static Optional<StoredKey> of(String key) {
        return Arrays.stream(Area.values())
                .filter(area -> key.startsWith(area.prefix()))
                .findFirst()
                .flatMap(area -> within(area, key));
    }

    private static Optional<StoredKey> within(Area area, String key) {
        int from = area.prefix().length();
        int to = key.indexOf('/', from);
        return to > from && to < key.length() - 1
                ? Optional.of(new StoredKey(area, key.substring(from, to), key))
                : Optional.empty();
    }
}
