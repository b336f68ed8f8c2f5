package io.codeflix.catalog.model;

import java.util.List;

/** What a video can be asked or told. */
public sealed interface VideoCommand {

    /**
     * @param unknownCategories ids among the details that no category has
     */
    record Create(VideoDetails details, List<String> unknownCategories) implements VideoCommand {}

    /**
     * @param unknownCategories ids among the details that no category has
     */
    record Update(VideoDetails details, List<String> unknownCategories) implements VideoCommand {}

    record Publish() implements VideoCommand {}

    record Unpublish() implements VideoCommand {}

    record Delete() implements VideoCommand {}

    /** News of an asset, from the media context. */
    record ReportMedium(Medium medium) implements VideoCommand {}
}
