package io.codeflix.contract;

import io.codeflix.catalog.ActivateCategory;
import io.codeflix.catalog.CategoryActivated;
import io.codeflix.catalog.CategoryCreated;
import io.codeflix.catalog.CategoryDeactivated;
import io.codeflix.catalog.CategoryDeleted;
import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CategoryUpdated;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.DeactivateCategory;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.catalog.DeleteVideo;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.TitleState;
import io.codeflix.catalog.UnpublishVideo;
import io.codeflix.catalog.UpdateCategory;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.catalog.VideoCreated;
import io.codeflix.catalog.VideoDeleted;
import io.codeflix.catalog.VideoMediaChanged;
import io.codeflix.catalog.VideoPublished;
import io.codeflix.catalog.VideoState;
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

    public static final Topic VIDEO_COMMANDS = Topic.ofMessages(
            "catalog.video.commands.v1",
            CreateVideo.class,
            UpdateVideo.class,
            PublishVideo.class,
            UnpublishVideo.class,
            DeleteVideo.class);

    public static final Topic VIDEO_EVENTS = Topic.ofFacts(
            "catalog.video.events.v1",
            VideoCreated.class,
            VideoUpdated.class,
            VideoPublished.class,
            VideoUnpublished.class,
            VideoDeleted.class,
            VideoMediaChanged.class);

    public static final Topic VIDEO_STATE = Topic.ofState("catalog.video.state.v1", VideoState.class);

    public static final Topic TITLE_STATE = Topic.ofState("catalog.title.state.v1", TitleState.class);

    /** Internal: every record goes to every partition, so that each video task has its own copy. Never replicate it. */
    public static final Topic REFERENCE_EVENTS = Topic.ofState("catalog.reference.events.v1", CategoryReference.class);

    public static final Topic OUTCOMES = Topic.ofMessages("catalog.command.outcomes.v1", CommandOutcome.class);

    public static final Topic DEAD_LETTERS = Topic.ofDeadLetters("catalog.topology.dlq.v1");

    public static final List<Topic> ALL = List.of(
            CATEGORY_COMMANDS,
            CATEGORY_EVENTS,
            CATEGORY_STATE,
            VIDEO_COMMANDS,
            VIDEO_EVENTS,
            VIDEO_STATE,
            TITLE_STATE,
            REFERENCE_EVENTS,
            OUTCOMES,
            DEAD_LETTERS);

    private CatalogTopics() {}
}
