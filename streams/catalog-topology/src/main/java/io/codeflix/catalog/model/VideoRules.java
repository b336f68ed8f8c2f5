package io.codeflix.catalog.model;

import static java.util.Objects.requireNonNull;

import io.codeflix.catalog.model.VideoCommand.CancelSchedule;
import io.codeflix.catalog.model.VideoCommand.Create;
import io.codeflix.catalog.model.VideoCommand.Delete;
import io.codeflix.catalog.model.VideoCommand.Publish;
import io.codeflix.catalog.model.VideoCommand.PublishDue;
import io.codeflix.catalog.model.VideoCommand.RemoveTranslation;
import io.codeflix.catalog.model.VideoCommand.ReportLeaving;
import io.codeflix.catalog.model.VideoCommand.ReportMedium;
import io.codeflix.catalog.model.VideoCommand.Restore;
import io.codeflix.catalog.model.VideoCommand.Schedule;
import io.codeflix.catalog.model.VideoCommand.Translate;
import io.codeflix.catalog.model.VideoCommand.Unpublish;
import io.codeflix.catalog.model.VideoCommand.Update;
import io.codeflix.catalog.model.VideoEvent.Created;
import io.codeflix.catalog.model.VideoEvent.Deleted;
import io.codeflix.catalog.model.VideoEvent.MediumChanged;
import io.codeflix.catalog.model.VideoEvent.Published;
import io.codeflix.catalog.model.VideoEvent.Restored;
import io.codeflix.catalog.model.VideoEvent.ScheduleCanceled;
import io.codeflix.catalog.model.VideoEvent.Scheduled;
import io.codeflix.catalog.model.VideoEvent.Translated;
import io.codeflix.catalog.model.VideoEvent.TranslationRemoved;
import io.codeflix.catalog.model.VideoEvent.Unpublished;
import io.codeflix.catalog.model.VideoEvent.Updated;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All rules of a video. */
public final class VideoRules implements Decider<Video, VideoCommand, VideoEvent> {
    static final int TRANSLATIONS_MAX = 50;

    private final DeletionRules deletion;

    /** @param retention how long a deleted video can be restored */
    public VideoRules(Duration retention) {
        this.deletion = new DeletionRules(retention);
    }

    @Override
    public Decision<VideoEvent> decide(@Nullable Video video, VideoCommand command, Instant now) {
        return video == null || video.deletion() == null || command instanceof Create
                ? decidePresent(video == null || video.deletion() != null ? null : video, command, now)
                : DeletionRules.decideDeleted(video, video.deletion(), command, now);
    }

    private Decision<VideoEvent> decidePresent(@Nullable Video video, VideoCommand command, Instant now) {
        return switch (command) {
            case Create _ when video != null -> Decision.refused(Problem.CONFLICT, "This video exists already.");
            case Create(var details, var unknown) -> valid(details, unknown, now, new Created(details.tidied()));
            // media and timers of a video that is gone, or was never there, concern nobody
            case ReportMedium _ when video == null -> Decision.accepted();
            case ReportLeaving _ when video == null -> Decision.accepted();
            case PublishDue _ when video == null -> Decision.accepted();
            case VideoCommand _ when video == null -> Decision.refused(Problem.NOT_FOUND, "There is no such video.");
            case Update(var details, var unknown) when details.tidied().equals(video.details()) -> Decision.accepted();
            case Update(var details, var unknown) -> valid(details, unknown, now, new Updated(details.tidied()));
            case Translate(var translation) -> translate(video, translation);
            case RemoveTranslation(var locale) -> removeTranslation(video, locale);
            case Publish() -> PublicationRules.publish(video, now);
            case Schedule(var publishAt) -> PublicationRules.schedule(video, publishAt, now);
            case CancelSchedule() -> PublicationRules.cancel(video);
            case PublishDue(var publishAt) -> PublicationRules.publishDue(video, publishAt, now);
            case Unpublish() -> PublicationRules.unpublish(video);
            case Delete() -> deletion.delete(now);
            case Restore() -> Decision.accepted(); // it is there
            case ReportMedium(var medium) -> PublicationRules.report(video, medium, now);
            case ReportLeaving(var medium) -> PublicationRules.reportLeaving(video, medium);
        };
    }

    @Override
    public Video evolve(@Nullable Video video, VideoEvent event) {
        return switch (event) {
            case Created(var details) -> Video.draft(details);
            case Updated(var details) -> requireNonNull(video).described(details);
            case Translated(var translation) -> requireNonNull(video).with(translation);
            case TranslationRemoved(var locale) -> requireNonNull(video).without(locale);
            case Published(var at) -> published(requireNonNull(video), at);
            case Scheduled(var publishAt) -> scheduled(requireNonNull(video), publishAt);
            case ScheduleCanceled() -> scheduled(requireNonNull(video), null);
            case Unpublished() -> unpublished(requireNonNull(video));
            case Deleted(var by) -> requireNonNull(video).deleted(by);
            case Restored() -> requireNonNull(video).restored();
            case MediumChanged(var medium) -> requireNonNull(video).with(medium);
        };
    }

    private static Video published(Video video, Instant at) {
        return video.with(video.publication().publishedAt(at));
    }

    private static Video scheduled(Video video, @Nullable Instant publishAt) {
        return video.with(video.publication().scheduledFor(publishAt));
    }

    private static Video unpublished(Video video) {
        return video.with(video.publication().unpublished());
    }

    private static Decision<VideoEvent> translate(Video video, Translation translation) {
        var tidied = translation.tidied();
        boolean full = !video.speaks(tidied.locale()) && video.translations().size() >= TRANSLATIONS_MAX;
        return translation
                .violations()
                .require(
                        !full,
                        "locale",
                        "too-many",
                        "A video may have at most %d languages.".formatted(TRANSLATIONS_MAX))
                .refusedOr(() -> video.translations().contains(tidied)
                        ? Decision.accepted()
                        : Decision.accepted(new Translated(tidied)));
    }

    private static Decision<VideoEvent> removeTranslation(Video video, String locale) {
        var tag = Translation.canonical(locale).orElse(locale);
        return Translation.noteLocale(new Violations(), locale)
                .refusedOr(
                        () -> video.speaks(tag) ? Decision.accepted(new TranslationRemoved(tag)) : Decision.accepted());
    }

    private static Decision<VideoEvent> valid(
            VideoDetails details, VideoReferences unknown, Instant now, VideoEvent event) {
        return details.violations(unknown, now).refusedOr(() -> Decision.accepted(event));
    }
}
