package io.codeflix.catalog.topology;

import io.codeflix.catalog.CancelPublication;
import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.DeleteVideo;
import io.codeflix.catalog.PublishDueVideo;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.RemoveVideoTranslation;
import io.codeflix.catalog.RestoreVideo;
import io.codeflix.catalog.SchedulePublication;
import io.codeflix.catalog.TranslateVideo;
import io.codeflix.catalog.UnpublishVideo;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.catalog.model.Translation;
import io.codeflix.catalog.model.VideoCommand;
import io.codeflix.catalog.model.VideoDetails;
import io.codeflix.catalog.model.VideoReferences;
import io.codeflix.media.AssetState;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Request;
import io.codeflix.streams.runner.RequestReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Reads commands and news of assets, and looks up which of the named references there are. */
final class VideoRequests implements RequestReader<VideoCommand> {
    private final List<ReferenceStores> stores;

    @SuppressWarnings("NullAway.Init") // the runner calls init before the first read
    private List<KnownIds> known;

    /**
     * @param stores in the order of their kinds
     */
    VideoRequests(List<ReferenceStores> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public RequestReader<VideoCommand> forTask() {
        return new VideoRequests(stores);
    }

    @Override
    public Set<String> stores() {
        return stores.stream()
                .map(kind -> kind.references().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void init(ProcessorContext<?, ?> context) {
        known = stores.stream().map(kind -> new KnownIds(kind, context)).toList();
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
            case TranslateVideo it ->
                CommandContent.request(
                        record,
                        new VideoCommand.Translate(
                                new Translation(it.getLocale(), it.getTitle(), it.getDescription())));
            case RemoveVideoTranslation it ->
                CommandContent.request(record, new VideoCommand.RemoveTranslation(it.getLocale()));
            case PublishVideo _ -> CommandContent.request(record, new VideoCommand.Publish());
            case SchedulePublication it -> CommandContent.request(record, new VideoCommand.Schedule(it.getPublishAt()));
            case CancelPublication _ -> CommandContent.request(record, new VideoCommand.CancelSchedule());
            case PublishDueVideo it ->
                Request.unanswered(
                        it.getMeta().getCommandId(),
                        it.getMeta().getIssuedBy(),
                        new VideoCommand.PublishDue(it.getPublishAt()));
            case UnpublishVideo _ -> CommandContent.request(record, new VideoCommand.Unpublish());
            case DeleteVideo _ -> CommandContent.request(record, new VideoCommand.Delete());
            case RestoreVideo _ -> CommandContent.request(record, new VideoCommand.Restore());
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
                MediumRecords.isLeaving(asset)
                        ? new VideoCommand.ReportLeaving(medium)
                        : new VideoCommand.ReportMedium(medium));
    }

    private VideoReferences unknown(VideoDetails details) {
        var named = details.references();
        return new VideoReferences(
                unknown(ReferenceKind.CATEGORY, named.categories()),
                unknown(ReferenceKind.GENRE, named.genres()),
                unknown(ReferenceKind.CAST_MEMBER, named.castMembers()));
    }

    private List<String> unknown(ReferenceKind kind, List<String> ids) {
        return known.get(kind.ordinal()).unknownAmong(ids);
    }

    private static VideoDetails details(CreateVideo command) {
        return new VideoDetails(
                command.getTitle(),
                command.getDescription(),
                command.getYearLaunched(),
                VideoRecords.rating(command.getRating()),
                command.getOpened(),
                new VideoReferences(command.getCategoryIds(), command.getGenreIds(), command.getCastMemberIds()));
    }

    private static VideoDetails details(UpdateVideo command) {
        return new VideoDetails(
                command.getTitle(),
                command.getDescription(),
                command.getYearLaunched(),
                VideoRecords.rating(command.getRating()),
                command.getOpened(),
                new VideoReferences(command.getCategoryIds(), command.getGenreIds(), command.getCastMemberIds()));
    }
}
