package io.codeflix.catalog.topology;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.TitleCategory;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.VideoState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Renders titles out of videos and references, and keeps the index that says whose titles a reference stands in. */
final class TitleRenderer {
    private final KeyValueStore<String, CategoryReference> references;
    private final KeyValueStore<String, TitleState> titles;
    private final KeyValueStore<String, String> videosByCategory;

    TitleRenderer(CatalogStores stores, ProcessorContext<?, ?> context) {
        references = context.getStateStore(stores.references().name());
        titles = context.getStateStore(stores.titles().name());
        videosByCategory = context.getStateStore(stores.videosByCategory().name());
    }

    /** The title of a video as it is now; empty where nothing a reader sees has changed. */
    Optional<TitleState> render(VideoState video, List<String> categoriesBefore, Instant now) {
        index(video, categoriesBefore);
        var before = titles.get(video.getId());
        var title = title(video, before == null ? 1 : before.getVersion() + 1, now);
        if (before != null && sameButForStamps(before, title)) {
            return Optional.empty();
        }
        titles.put(video.getId(), title);
        return Optional.of(title);
    }

    /** Forgets a video that is gone. */
    void remove(String videoId, List<String> categoriesBefore) {
        categoriesBefore.forEach(category -> videosByCategory.delete(indexKey(category, videoId)));
        titles.delete(videoId);
    }

    static String indexKey(String categoryId, String videoId) {
        return categoryId + "|" + videoId;
    }

    private void index(VideoState video, List<String> categoriesBefore) {
        var now = video.getCategoryIds();
        categoriesBefore.stream()
                .filter(category -> !now.contains(category))
                .forEach(category -> videosByCategory.delete(indexKey(category, video.getId())));
        now.stream()
                .filter(category -> !categoriesBefore.contains(category))
                .forEach(category -> videosByCategory.put(indexKey(category, video.getId()), video.getId()));
    }

    private TitleState title(VideoState video, long version, Instant now) {
        return TitleState.newBuilder()
                .setId(video.getId())
                .setVersion(version)
                .setVideoVersion(video.getVersion())
                .setTitle(video.getTitle())
                .setDescription(video.getDescription())
                .setYearLaunched(video.getYearLaunched())
                .setRating(video.getRating())
                .setOpened(video.getOpened())
                .setPublished(video.getPublished())
                .setPublishedAt(video.getPublishedAt())
                .setCategories(categories(video))
                .setMedia(video.getMedia())
                .setCreatedAt(video.getCreatedAt())
                .setUpdatedAt(now)
                .build();
    }

    private List<TitleCategory> categories(VideoState video) {
        return video.getCategoryIds().stream()
                .map(references::get)
                .filter(Objects::nonNull)
                .filter(category -> category.getActive() && !category.getDeleted())
                .map(category -> new TitleCategory(category.getId(), category.getName()))
                .toList();
    }

    private static boolean sameButForStamps(TitleState before, TitleState after) {
        return TitleState.newBuilder(after)
                .setVersion(before.getVersion())
                .setUpdatedAt(before.getUpdatedAt())
                .build()
                .equals(before);
    }
}
