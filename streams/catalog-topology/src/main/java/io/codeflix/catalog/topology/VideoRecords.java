package io.codeflix.catalog.topology;

import io.codeflix.catalog.PublicationCanceled;
import io.codeflix.catalog.PublicationScheduled;
import io.codeflix.catalog.VideoCreated;
import io.codeflix.catalog.VideoDeleted;
import io.codeflix.catalog.VideoMediaChanged;
import io.codeflix.catalog.VideoPublished;
import io.codeflix.catalog.VideoRestored;
import io.codeflix.catalog.VideoState;
import io.codeflix.catalog.VideoTranslated;
import io.codeflix.catalog.VideoTranslationRemoved;
import io.codeflix.catalog.VideoUnpublished;
import io.codeflix.catalog.VideoUpdated;
import io.codeflix.catalog.model.Deletion;
import io.codeflix.catalog.model.Publication;
import io.codeflix.catalog.model.Rating;
import io.codeflix.catalog.model.Video;
import io.codeflix.catalog.model.VideoCommand;
import io.codeflix.catalog.model.VideoDetails;
import io.codeflix.catalog.model.VideoEvent;
import io.codeflix.catalog.model.VideoReferences;
import io.codeflix.catalog.model.VideoRules;
import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.runner.Stamp;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How videos meet their records. */
final class VideoRecords implements Aggregate<Video, VideoCommand, VideoEvent, VideoState> {
    static final String STORE = "videos-by-id";

    private final VideoRules rules;

    /** @param retention how long a deleted video can be restored */
    VideoRecords(Duration retention) {
        this.rules = new VideoRules(retention);
    }

    @Override
    public String name() {
        return "video";
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public Decider<Video, VideoCommand, VideoEvent> decider() {
        return rules;
    }

    @Override
    public Video state(VideoState record) {
        var details = new VideoDetails(
                record.getTitle(),
                record.getDescription(),
                record.getYearLaunched(),
                rating(record.getRating()),
                record.getOpened(),
                new VideoReferences(record.getCategoryIds(), record.getGenreIds(), record.getCastMemberIds()));
        var media = record.getMedia().stream().map(MediumRecords::model).toList();
        var translations =
                record.getTranslations().stream().map(TranslationRecords::model).toList();
        var publication = new Publication(record.getPublished(), record.getPublishedAt(), record.getPublishAt());
        var deletion = record.getDeletedAt() == null || record.getRestorableUntil() == null
                ? null
                : new Deletion(record.getDeletedAt(), record.getRestorableUntil());
        return new Video(details, publication, media, translations, deletion);
    }

    @Override
    public Stamp stamp(VideoState record) {
        return new Stamp(record.getId(), record.getVersion(), record.getCreatedAt(), record.getUpdatedAt());
    }

    @Override
    public VideoState record(Stamp stamp, Video video) {
        var details = video.details();
        return VideoState.newBuilder()
                .setId(stamp.id())
                .setVersion(stamp.version())
                .setTitle(details.title())
                .setDescription(details.description())
                .setYearLaunched(details.yearLaunched())
                .setRating(rating(details.rating()))
                .setOpened(details.opened())
                .setPublished(video.published())
                .setPublishedAt(video.publication().publishedAt())
                .setPublishAt(video.publication().publishAt())
                .setCategoryIds(details.references().categories())
                .setGenreIds(details.references().genres())
                .setCastMemberIds(details.references().castMembers())
                .setMedia(video.media().stream().map(MediumRecords::record).toList())
                .setTranslations(video.translations().stream()
                        .map(TranslationRecords::record)
                        .toList())
                .setDeletedAt(video.deletion() == null ? null : video.deletion().at())
                .setRestorableUntil(
                        video.deletion() == null ? null : video.deletion().restorableUntil())
                .setCreatedAt(stamp.createdAt())
                .setUpdatedAt(stamp.updatedAt())
                .build();
    }

    @Override
    public SpecificRecord fact(EventMeta meta, VideoEvent event) {
        return switch (event) {
            case VideoEvent.Created(var details) ->
                new VideoCreated(
                        meta,
                        details.title(),
                        details.description(),
                        details.yearLaunched(),
                        rating(details.rating()),
                        details.opened(),
                        details.references().categories(),
                        details.references().genres(),
                        details.references().castMembers());
            case VideoEvent.Updated(var details) ->
                new VideoUpdated(
                        meta,
                        details.title(),
                        details.description(),
                        details.yearLaunched(),
                        rating(details.rating()),
                        details.opened(),
                        details.references().categories(),
                        details.references().genres(),
                        details.references().castMembers());
            case VideoEvent.Translated(var translation) ->
                new VideoTranslated(meta, TranslationRecords.record(translation));
            case VideoEvent.TranslationRemoved(var locale) -> new VideoTranslationRemoved(meta, locale);
            case VideoEvent.Published _ -> new VideoPublished(meta);
            case VideoEvent.Scheduled(var publishAt) -> new PublicationScheduled(meta, publishAt);
            case VideoEvent.ScheduleCanceled() -> new PublicationCanceled(meta);
            case VideoEvent.Unpublished() -> new VideoUnpublished(meta);
            case VideoEvent.Deleted(var deletion) -> new VideoDeleted(meta, deletion.restorableUntil());
            case VideoEvent.Restored() -> new VideoRestored(meta);
            case VideoEvent.MediumChanged(var medium) -> new VideoMediaChanged(meta, MediumRecords.record(medium));
        };
    }

    static @Nullable Rating rating(io.codeflix.catalog.Rating rating) {
        return rating == io.codeflix.catalog.Rating.UNKNOWN ? null : Rating.valueOf(rating.name());
    }

    private static io.codeflix.catalog.Rating rating(@Nullable Rating rating) {
        return rating == null ? io.codeflix.catalog.Rating.UNKNOWN : io.codeflix.catalog.Rating.valueOf(rating.name());
    }
}
