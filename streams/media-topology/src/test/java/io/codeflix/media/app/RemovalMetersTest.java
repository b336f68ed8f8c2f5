package io.codeflix.media.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.AssetStatus;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.streams.testkit.fixture.Assets;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class RemovalMetersTest {

    @Test
    void whatAwaitsRemovalIsToldUnderTheNamesThatOperatorsRead() {
        // Given
        var lists = new AssetLists();
        var deleted = Assets.removed().setId("a1").setStatus(AssetStatus.READY).setFreedBytes(null);
        lists.changed("a1", deleted.build());
        lists.changed("a2", Assets.film().setId("a2").build());
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        // When
        new RemovalMeters(lists).bindTo(meters);
        // Then
        var told = meters.scrape().lines().toList();
        long bytes = lists.find("a1").orElseThrow().storedBytes();
        assertThat(bytes).isPositive();
        assertThat(told).contains("codeflix_removal_awaiting_assets 1.0");
        assertThat(told.stream().filter(line -> line.startsWith("codeflix_removal_awaiting_bytes ")))
                .singleElement()
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.split(" ")[1])).isEqualTo(bytes));
    }
}
