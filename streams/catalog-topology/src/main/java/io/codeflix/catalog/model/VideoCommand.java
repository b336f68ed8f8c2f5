package io.codeflix.catalog.model;

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

    record Unpublish() implements VideoCommand {}

    record Delete() implements VideoCommand {}

    /** News of an asset, from the media context. */
    record ReportMedium(Medium medium) implements VideoCommand {}
}
