package io.codeflix.media.query.asset;

import io.codeflix.media.AssetState;
import io.codeflix.streams.api.peer.Peers;
import io.codeflix.streams.query.KeyedStore;
import io.codeflix.streams.query.Location;
import java.util.Optional;

/** Finds an asset, wherever its owner is. */
public final class AssetQueries {
    private final KeyedStore<AssetState> assets;
    private final Peers peers;

    public AssetQueries(KeyedStore<AssetState> assets, Peers peers) {
        this.assets = assets;
        this.peers = peers;
    }

    /** The asset as it is now; throws where its owner can't answer right now. */
    public Optional<AssetView> find(String id) {
        return switch (assets.locate(id)) {
            case Location.Here(int partition) -> assets.get(id, partition).map(AssetView::of);
            case Location.There(var host) -> peers.find(host, "assets", id, AssetView.class);
        };
    }

    /** The same for a question that came over a hop. */
    public Optional<AssetView> findHere(String id) {
        return assets.getHere(id).map(AssetView::of);
    }
}
