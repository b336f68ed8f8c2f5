package io.codeflix.media.query.asset;

import io.codeflix.media.AssetState;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.streams.api.peer.RoutedStore;
import io.codeflix.streams.api.peer.RoutedStores;
import io.codeflix.streams.api.peer.Willing;
import io.codeflix.streams.query.Told;
import java.util.Optional;

/** Finds an asset, wherever it is. */
public final class AssetQueries {
    private final RoutedStore<AssetState, AssetView> assets;

    public AssetQueries(RoutedStores stores) {
        assets = stores.of(AssetAggregate.STORE, "assets", AssetView.class, AssetView::of);
    }

    /** The asset as it is known now; throws where nobody can tell. */
    public Told<AssetView> find(String id) {
        return assets.find(id);
    }

    /** The asset as its owner knows it, for those who decide by it. */
    public Optional<AssetView> findFresh(String id) {
        return assets.findFresh(id);
    }

    /** For a question that came over a hop. */
    public Told<AssetView> findHere(String id, Willing willing) {
        return assets.findHere(id, willing);
    }
}
