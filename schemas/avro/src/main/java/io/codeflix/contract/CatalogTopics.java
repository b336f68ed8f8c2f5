package io.codeflix.contract;

import io.codeflix.catalog.ActivateCategory;
import io.codeflix.catalog.ActivateGenre;
import io.codeflix.catalog.CancelPublication;
import io.codeflix.catalog.CastMemberCreated;
import io.codeflix.catalog.CastMemberDeleted;
import io.codeflix.catalog.CastMemberReference;
import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CastMemberUpdated;
import io.codeflix.catalog.CategoryActivated;
import io.codeflix.catalog.CategoryCreated;
import io.codeflix.catalog.CategoryDeactivated;
import io.codeflix.catalog.CategoryDeleted;
import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CategoryUpdated;
import io.codeflix.catalog.CreateCastMember;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.CreateGenre;
import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.DeactivateCategory;
import io.codeflix.catalog.DeactivateGenre;
import io.codeflix.catalog.DeleteCastMember;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.catalog.DeleteGenre;
import io.codeflix.catalog.DeleteVideo;
import io.codeflix.catalog.GenreActivated;
import io.codeflix.catalog.GenreCreated;
import io.codeflix.catalog.GenreDeactivated;
import io.codeflix.catalog.GenreDeleted;
import io.codeflix.catalog.GenreReference;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.GenreUpdated;
import io.codeflix.catalog.PublicationCanceled;
import io.codeflix.catalog.PublicationScheduled;
import io.codeflix.catalog.PublishDueVideo;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.RemoveVideoTranslation;
import io.codeflix.catalog.RestoreVideo;
import io.codeflix.catalog.SchedulePublication;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.TranslateVideo;
import io.codeflix.catalog.UnpublishVideo;
import io.codeflix.catalog.UpdateCastMember;
import io.codeflix.catalog.UpdateCategory;
import io.codeflix.catalog.UpdateGenre;
import io.codeflix.catalog.UpdateVideo;
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
import io.codeflix.envelope.CommandOutcome;
import java.util.List;

/** Topics that the catalog owns. */
public final class CatalogTopics {

    public static final Topic CATEGORY_COMMANDS = Topic.ofMessages(
            "catalog.category.commands.v1",
            CreateCategory.class,
            UpdateCategory.class,
            ActivateCategory.class,
            DeactivateCategory.class,
            DeleteCategory.class);

    public static final Topic CATEGORY_EVENTS = Topic.ofFacts(
            "catalog.category.events.v1",
            CategoryCreated.class,
            CategoryUpdated.class,
            CategoryActivated.class,
            CategoryDeactivated.class,
            CategoryDeleted.class);

    public static final Topic CATEGORY_STATE = Topic.ofState("catalog.category.state.v1", CategoryState.class);

    public static final Topic GENRE_COMMANDS = Topic.ofMessages(
            "catalog.genre.commands.v1",
            CreateGenre.class,
            UpdateGenre.class,
            ActivateGenre.class,
            DeactivateGenre.class,
            DeleteGenre.class);

    public static final Topic GENRE_EVENTS = Topic.ofFacts(
            "catalog.genre.events.v1",
            GenreCreated.class,
            GenreUpdated.class,
            GenreActivated.class,
            GenreDeactivated.class,
            GenreDeleted.class);

    public static final Topic GENRE_STATE = Topic.ofState("catalog.genre.state.v1", GenreState.class);

    public static final Topic CAST_MEMBER_COMMANDS = Topic.ofMessages(
            "catalog.cast-member.commands.v1", CreateCastMember.class, UpdateCastMember.class, DeleteCastMember.class);

    public static final Topic CAST_MEMBER_EVENTS = Topic.ofFacts(
            "catalog.cast-member.events.v1", CastMemberCreated.class, CastMemberUpdated.class, CastMemberDeleted.class);

    public static final Topic CAST_MEMBER_STATE = Topic.ofState("catalog.cast-member.state.v1", CastMemberState.class);

    public static final Topic VIDEO_COMMANDS = Topic.ofMessages(
            "catalog.video.commands.v1",
            CreateVideo.class,
            UpdateVideo.class,
            TranslateVideo.class,
            RemoveVideoTranslation.class,
            PublishVideo.class,
            SchedulePublication.class,
            CancelPublication.class,
            PublishDueVideo.class,
            UnpublishVideo.class,
            DeleteVideo.class,
            RestoreVideo.class);

    public static final Topic VIDEO_EVENTS = Topic.ofFacts(
            "catalog.video.events.v1",
            VideoCreated.class,
            VideoUpdated.class,
            VideoTranslated.class,
            VideoTranslationRemoved.class,
            VideoPublished.class,
            PublicationScheduled.class,
            PublicationCanceled.class,
            VideoUnpublished.class,
            VideoDeleted.class,
            VideoRestored.class,
            VideoMediaChanged.class);

    public static final Topic VIDEO_STATE = Topic.ofState("catalog.video.state.v1", VideoState.class);

    public static final Topic TITLE_STATE = Topic.ofState("catalog.title.state.v1", TitleState.class);

    /** Internal: every record goes to every partition, so that each video task has its own copy. Never replicate it. */
    public static final Topic REFERENCE_EVENTS = Topic.ofState(
            "catalog.reference.events.v1", CategoryReference.class, GenreReference.class, CastMemberReference.class);

    public static final Topic OUTCOMES = Topic.ofMessages("catalog.command.outcomes.v1", CommandOutcome.class);

    public static final Topic DEAD_LETTERS = Topic.ofDeadLetters("catalog.topology.dlq.v1");

    public static final List<Topic> ALL = List.of(
            CATEGORY_COMMANDS,
            CATEGORY_EVENTS,
            CATEGORY_STATE,
            GENRE_COMMANDS,
            GENRE_EVENTS,
            GENRE_STATE,
            CAST_MEMBER_COMMANDS,
            CAST_MEMBER_EVENTS,
            CAST_MEMBER_STATE,
            VIDEO_COMMANDS,
            VIDEO_EVENTS,
            VIDEO_STATE,
            TITLE_STATE,
            REFERENCE_EVENTS,
            OUTCOMES,
            DEAD_LETTERS);

    private CatalogTopics() {}
}
