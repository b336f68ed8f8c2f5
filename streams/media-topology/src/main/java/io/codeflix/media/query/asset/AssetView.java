package io.codeflix.media.query.asset;

import io.codeflix.media.AssetState;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.topology.asset.AssetAggregate;

/** An asset as one instance tells another: with its id and version. */
public record AssetView(String id, long version, Asset asset) {

    static AssetView of(AssetState record) {
        return new AssetView(record.getId(), record.getVersion(), AssetAggregate.of(record));
    }
}
