package io.codeflix.catalog.topology;

import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.streams.testkit.TopologyHarness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that read like sentences. */
record CatalogCommands(String title, List<String> categoryIds) {

    static CatalogCommands aVideo(String title) {
        return new CatalogCommands(title, List.of());
    }

    CatalogCommands in(String... categories) {
        return new CatalogCommands(title, List.of(categories));
    }

    CreateVideo create(String commandId) {
        return new CreateVideo(meta(commandId), title, "About " + title, 1995, Rating.AGE_16, false, categoryIds);
    }

    UpdateVideo update(String commandId, @Nullable Integer expectedVersion) {
        var meta = CommandMeta.newBuilder(meta(commandId))
                .setExpectedVersion(expectedVersion == null ? null : expectedVersion.longValue())
                .build();
        return new UpdateVideo(meta, title, "About " + title, 1995, Rating.AGE_16, false, categoryIds);
    }

    static CommandMeta meta(String commandId) {
        return CommandMeta.newBuilder()
                .setCommandId(commandId)
                .setIssuedBy("tester")
                .setIssuedAt(TopologyHarness.START)
                .build();
    }

    static AssetState asset(String id, String videoId, long version, AssetStatus status) {
        return AssetState.newBuilder()
                .setId(id)
                .setVersion(version)
                .setVideoId(videoId)
                .setSlot(AssetSlot.VIDEO)
                .setOwnerId("tester")
                .setFileName("film.mp4")
                .setSizeBytes(1)
                .setPartSizeBytes(1)
                .setUploadId("u")
                .setObjectKey("k")
                .setStatus(status)
                .setCreatedAt(TopologyHarness.START)
                .setUpdatedAt(TopologyHarness.START)
                .build();
    }
}
