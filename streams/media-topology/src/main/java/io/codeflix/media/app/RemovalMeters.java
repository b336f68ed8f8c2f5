package io.codeflix.media.app;

import io.codeflix.media.query.asset.AssetLists;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What the store holds that nobody needs. Every instance tells of all assets: take the largest, not the sum. */
final class RemovalMeters implements MeterBinder {
    private final AssetLists assets;

    RemovalMeters(AssetLists assets) {
        this.assets = assets;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("codeflix.removal.awaiting.assets", assets::awaitingRemoval)
                .description("Assets that were deleted or replaced and can be restored. Every instance tells of all.")
                .register(meters);
        Gauge.builder("codeflix.removal.awaiting", assets::bytesAwaitingRemoval)
                .description("Bytes of assets that were deleted or replaced. Every instance tells of all.")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
    }
}
