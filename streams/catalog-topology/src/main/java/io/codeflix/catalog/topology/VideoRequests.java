package io.codeflix.catalog.topology;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.DeleteVideo;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.UnpublishVideo;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.catalog.model.VideoCommand;
import io.codeflix.catalog.model.VideoDetails;
import io.codeflix.media.AssetState;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Request;
import io.codeflix.streams.runner.RequestReader;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Reads commands and news of assets, and looks up which of the named categories there are. */
final class VideoRequests implements RequestReader<VideoCommand> {
    private final StoreBuilder<?> references;

    @SuppressWarnings("NullAway.Init") // the runner calls init before the first read
    private KeyValueStore<String, CategoryReference> categories;

    VideoRequests(StoreBuilder<?> references) {
        this.references = references;
    }

    @Override
    public RequestReader<VideoCommand> forTask() {
        return new VideoRequests(references);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(references);
    }

    @Override
    public void init(ProcessorContext<?, ?> context) {
        categories = context.getStateStore(references.name());
    }

    @Override
    public Request<VideoCommand> read(String key, SpecificRecord record) {
        return switch (record) {
            case CreateVideo create -> {
                var details = details(create);
                yield CommandContent.request(record, new VideoCommand.Create(details, unknown(details)));
            }
            case UpdateVideo update -> {
                var details = details(update);
                yield CommandContent.request(record, new VideoCommand.Update(details, unknown(details)));
            }
            case PublishVideo _ -> CommandContent.request(record, new VideoCommand.Publish());
            case UnpublishVideo _ -> CommandContent.request(record, new VideoCommand.Unpublish());
            case DeleteVideo _ -> CommandContent.request(record, new VideoCommand.Delete());
            case AssetState asset -> news(asset);
            default ->
                throw new IllegalArgumentException(
                        "nothing for a video: " + record.getSchema().getFullName());
        };
    }

    private static Request<VideoCommand> news(AssetState asset) {
        var medium = MediumRecords.ofAsset(asset)
                .orElseThrow(
                        () -> new IllegalArgumentException("asset of an unknown slot or status: " + asset.getId()));
        return Request.unanswered(
                "asset:%s:%d".formatted(asset.getId(), asset.getVersion()),
                asset.getOwnerId(),
                new VideoCommand.ReportMedium(medium));
    }

    private List<String> unknown(VideoDetails details) {
        return details.categoryIds().stream()
                .distinct()
                .filter(id -> !exists(id))
                .toList();
    }

    private boolean exists(String categoryId) {
        var reference = categories.get(categoryId);
        return reference != null && !reference.getDeleted();
    }

    private static VideoDetails details(CreateVideo command) {
        return new VideoDetails(
                command.getTitle(),
                command.getDescription(),
                command.getYearLaunched(),
                VideoRecords.rating(command.getRating()),
                command.getOpened(),
                command.getCategoryIds());
    }

    private static VideoDetails details(UpdateVideo command) {
        return new VideoDetails(
                command.getTitle(),
                command.getDescription(),
                command.getYearLaunched(),
                VideoRecords.rating(command.getRating()),
                command.getOpened(),
                command.getCategoryIds());
    }
}
