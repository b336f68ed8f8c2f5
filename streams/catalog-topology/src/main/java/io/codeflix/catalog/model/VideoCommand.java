package io.codeflix.catalog.model;

import java.time.Instant;

/** What a video can be asked or told. */
public sealed interface VideoCommand {

    /**
     * @param unknown those among its references that nothing has
     */
    record Create(VideoDetails details, VideoReferences unknown) implements VideoCommand {}

    /**
     * @param unknown those among its references that nothing has
     */
    record Update(VideoDetails details, VideoReferences unknown) implements VideoCommand {}

    /** Says what it is called in one language, or says it anew. */
    record Translate(Translation translation) implements VideoCommand {}

    record RemoveTranslation(String locale) implements VideoCommand {}

    record Publish() implements VideoCommand {}

    /** Publishes it from a moment on. */
    record Schedule(Instant publishAt) implements VideoCommand {}

    record CancelSchedule() implements VideoCommand {}

    /** A scheduled moment has come. */
    record PublishDue(Instant publishAt) implements VideoCommand {}

    record Unpublish() implements VideoCommand {}

    record Delete() implements VideoCommand {}

    /** Brings it back as a draft. */
    record Restore() implements VideoCommand {}

    /** News of an asset, from the media context. */
    record ReportMedium(Medium medium) implements VideoCommand {}

    /** An asset is to be removed, which its owner may still undo. @param medium as it would be then */
    record ReportLeaving(Medium medium) implements VideoCommand {}
}
