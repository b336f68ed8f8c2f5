package io.codeflix.catalog.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.model.MediaSlot;
import io.codeflix.catalog.model.Medium;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.AssetState;
import io.codeflix.media.AssetStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MediumRecordsTest {

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, PENDING",
        "UPLOADED,   PENDING",
        "PROCESSING, PROCESSING",
        "READY,      COMPLETED",
        "FAILED,     ERROR",
        "CANCELED,   ERROR",
        "ABANDONED,  ERROR"
    })
    void aMediumHasFourStatusesWhateverItsAssetHas(AssetStatus asset, Medium.Status medium) {
        assertThat(MediumRecords.ofAsset(CatalogCommands.asset("a1", "v1", 2, asset)))
                .map(Medium::status)
                .hasValue(medium);
    }

    @ParameterizedTest
    @EnumSource(MediaSlot.class)
    void everySlotIsKnownToBothSides(MediaSlot slot) {
        var asset = AssetState.newBuilder(CatalogCommands.asset("a1", "v1", 2, AssetStatus.READY))
                .setSlot(AssetSlot.valueOf(slot.name()))
                .build();

        var medium = MediumRecords.ofAsset(asset).orElseThrow();

        assertThat(medium.slot()).isEqualTo(slot);
        assertThat(MediumRecords.model(MediumRecords.record(medium))).isEqualTo(medium);
    }

    @Test
    void whatALaterVersionMadeIsLeftOut() {
        var slot = AssetState.newBuilder(CatalogCommands.asset("a1", "v1", 2, AssetStatus.READY))
                .setSlot(AssetSlot.UNKNOWN)
                .build();

        assertThat(MediumRecords.ofAsset(slot)).isEmpty();
        assertThat(MediumRecords.ofAsset(CatalogCommands.asset("a1", "v1", 2, AssetStatus.UNKNOWN)))
                .isEmpty();
    }
}
