package io.codeflix.media.api.image;

import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.title.Title;
import io.codeflix.media.query.title.Titles;
import io.codeflix.media.store.Renditions;
import io.codeflix.streams.api.identity.Roles;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Finds an image, and out whether whoever asks may have it. */
@Component
class Images {
    private static final Duration URL_LIFE = Duration.ofHours(1);

    private final AssetQueries assets;
    private final Titles titles;
    private final Renditions store;

    Images(AssetQueries assets, Titles titles, Renditions store) {
        this.assets = assets;
        this.titles = titles;
        this.store = store;
    }

    /**
     * Where an image is for a while.
     *
     * @param shown whether a published title shows it, so that anybody may have it
     */
    record Located(URI url, boolean shown) {}

    /** Empty where there is none of that width, or none for whoever asks: the two are not told apart. */
    Optional<Located> find(String assetId, int width, @Nullable Jwt token) {
        return assets.find(assetId).value().map(AssetView::asset).flatMap(asset -> {
            boolean shown = isShown(assetId, asset);
            return shown || isForEditor(asset, token) ? locate(asset, width, shown) : Optional.empty();
        });
    }

    private boolean isShown(String assetId, Asset asset) {
        return titles.find(asset.videoId())
                .filter(Title::published)
                .flatMap(title -> title.in(asset.slot()))
                .filter(assetId::equals)
                .isPresent();
    }

    private static boolean isForEditor(Asset asset, @Nullable Jwt token) {
        return token != null && (asset.ownerId().equals(token.getSubject()) || Roles.has(token, Roles.CATALOG_ADMIN));
    }

    /** Films have no such thing: their originals and renditions are never reached from here. */
    private Optional<Located> locate(Asset asset, int width, boolean shown) {
        return Optional.ofNullable(asset.imagePackage())
                .flatMap(made -> made.ofWidth(width))
                .map(file -> new Located(store.sign(file.objectKey(), URL_LIFE), shown));
    }
}
