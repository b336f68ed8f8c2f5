package io.codeflix.media.query.asset;

import io.codeflix.media.AssetState;
import io.codeflix.streams.view.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All assets as lines, whole in every instance, a moment behind. They hold what is committed only, so that what is removed
 * here is removed for good.
 */
@Component
public final class AssetLists implements View<AssetState> {

    /** By what lists can be sorted; the id settles ties, so that pages don't overlap. */
    public static final Map<String, Comparator<AssetRow>> SORTS = Map.of(
            "id", by(AssetRow::id),
            "status", by(AssetRow::status),
            "fileName", by(AssetRow::fileName),
            "size", by(AssetRow::storedBytes),
            "removeAt", by(asset -> Optional.ofNullable(asset.removeAt()).orElse(Instant.MAX)),
            "createdAt", by(AssetRow::createdAt),
            "updatedAt", by(AssetRow::updatedAt));

    private final Map<String, AssetRow> byId = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> idsByVideo = new ConcurrentHashMap<>();
    private final Set<String> toBeFreed = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(String id, @Nullable AssetState state) {
        if (state == null) {
            byId.remove(id);
            toBeFreed.remove(id);
            return;
        }
        AssetRow row = AssetRow.of(state);
        byId.put(id, row);
        idsByVideo
                .computeIfAbsent(row.videoId(), _ -> ConcurrentHashMap.newKeySet())
                .add(id);
        if (row.isToBeFreed()) {
            toBeFreed.add(id);
        } else {
            toBeFreed.remove(id);
        }
    }

    public Optional<AssetRow> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<AssetRow> find(AssetQuestion question) {
        return byId.values().stream().filter(question::asksFor);
    }

    /** Assets whose time is over and whose bytes are still there, as far as anybody has said. */
    public Set<String> toBeFreed() {
        return Set.copyOf(toBeFreed);
    }

    /** How many assets can be restored still. */
    public long awaitingRemoval() {
        return byId.values().stream().filter(AssetRow::awaitsRemoval).count();
    }

    /** What they hold in the store. */
    public long bytesAwaitingRemoval() {
        return byId.values().stream()
                .filter(AssetRow::awaitsRemoval)
                .mapToLong(AssetRow::storedBytes)
                .sum();
    }

    /** Whether another file, announced later for the same place, has its place or will have it. */
    public boolean isSuperseded(String id) {
        AssetRow asset = byId.get(id);
        return asset != null
                && idsByVideo.getOrDefault(asset.videoId(), Set.of()).stream()
                        .map(byId::get)
                        .anyMatch(other -> other != null && other.supersedes(asset));
    }

    private static <T extends Comparable<T>> Comparator<AssetRow> by(Function<AssetRow, T> field) {
        return Comparator.comparing(field).thenComparing(AssetRow::id);
    }
}
