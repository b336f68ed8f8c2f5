package io.codeflix.catalog.topology;

import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.Rating;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.envelope.CommandMeta;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import io.codeflix.streams.testkit.TopologyHarness;
import io.codeflix.streams.testkit.fixture.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that read like sentences. */
record CatalogCommands(String title, List<String> categoryIds, List<String> genreIds, List<String> castMemberIds) {

    static CatalogCommands aVideo(String title) {
        return new CatalogCommands(title, List.of(), List.of(), List.of());
    }

    CatalogCommands in(String... categories) {
        return new CatalogCommands(title, List.of(categories), genreIds, castMemberIds);
    }

    CatalogCommands of(String... genres) {
        return new CatalogCommands(title, categoryIds, List.of(genres), castMemberIds);
    }

    CatalogCommands with(String... castMembers) {
        return new CatalogCommands(title, categoryIds, genreIds, List.of(castMembers));
    }

    CreateVideo create(String commandId) {
        return new CreateVideo(
                meta(commandId),
                title,
                "About " + title,
                1995,
                Rating.AGE_16,
                false,
                categoryIds,
                genreIds,
                castMemberIds);
    }

    UpdateVideo update(String commandId, @Nullable Integer expectedVersion) {
        var meta = CommandMeta.newBuilder(meta(commandId))
                .setExpectedVersion(expectedVersion == null ? null : expectedVersion.longValue())
                .build();
        return new UpdateVideo(
                meta, title, "About " + title, 1995, Rating.AGE_16, false, categoryIds, genreIds, castMemberIds);
    }

    static CommandMeta meta(String commandId) {
        return CommandMeta.newBuilder()
                .setCommandId(commandId)
                .setIssuedBy("tester")
                .setIssuedAt(TopologyHarness.START)
                .build();
    }

    static AssetState asset(String id, String videoId, long version, AssetStatus status) {
        return Assets.film()
                .setId(id)
                .setVersion(version)
                .setVideoId(videoId)
                .setStatus(status)
                .build();
    }
}
