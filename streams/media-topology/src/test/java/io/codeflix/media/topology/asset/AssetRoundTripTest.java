package io.codeflix.media.topology.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.AssetState;
import io.codeflix.streams.testkit.fixture.Assets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a state record says is still there when it has been through the model: a change of one thing keeps all others. */
class AssetRoundTripTest {

    @ParameterizedTest
    @MethodSource("assets")
    void theModelKeepsEverythingThatAStateSays(AssetState state) {
        var aggregate = new AssetAggregate(Duration.ofDays(7));

        assertThat(aggregate.record(aggregate.stamp(state), aggregate.state(state)))
                .isEqualTo(state);
    }

    static Stream<AssetState> assets() {
        return Stream.of(Assets.film(), Assets.banner(), Assets.failed(), Assets.removed())
                .map(AssetState.Builder::build);
    }
}
