package io.codeflix.media.api.asset;

import io.codeflix.contract.MediaTopics;
import io.codeflix.media.DeleteAsset;
import io.codeflix.media.RestoreAsset;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.title.Title;
import io.codeflix.media.query.title.Titles;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deleting and restoring assets. */
@Component
class Removals {
    private final CommandGateway commands;
    private final AssetQueries assets;
    private final Titles titles;

    Removals(CommandGateway commands, AssetQueries assets, Titles titles) {
        this.commands = commands;
        this.assets = assets;
        this.titles = titles;
    }

    /** Not what viewers are shown: a title that is published in this very moment gets its asset back from the topology. */
    RemovalResponse delete(AssetView view, CommandRequest request) {
        Asset asset = view.asset();
        boolean shown = titles.find(asset.videoId())
                .filter(Title::published)
                .flatMap(title -> title.in(asset.slot()))
                .filter(view.id()::equals)
                .isPresent();
        if (shown) {
            throw new RefusedException(new Problem(
                    Problem.CONFLICT,
                    "A published title shows it; upload another one in its place, or unpublish the video first.",
                    List.of()));
        }
        return answered(view, commands.send(MediaTopics.ASSET_COMMANDS, view.id(), new DeleteAsset(request.meta())));
    }

    RemovalResponse restore(AssetView view, CommandRequest request) {
        return answered(view, commands.send(MediaTopics.ASSET_COMMANDS, view.id(), new RestoreAsset(request.meta())));
    }

    private RemovalResponse answered(AssetView before, Written written) {
        return RemovalResponse.of(written, assets.findFresh(before.id()).orElse(before));
    }
}
