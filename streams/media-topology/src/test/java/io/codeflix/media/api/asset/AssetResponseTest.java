package io.codeflix.media.api.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.AssetState;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.streams.testkit.fixture.Assets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What HTTP shows of an asset. */
class AssetResponseTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatIsOddAboutItIsShownWithItsPlace() {
        AssetState film = Assets.film().build();
        var odd = film.getSource().getWarnings().getFirst();

        JsonNode shown = shown(film).path("warnings");

        assertThat(shown.size())
                .isEqualTo(film.getSource().getWarnings().size())
                .isPositive();
        assertThat(shown.get(0).path("code").asString()).isEqualTo(odd.getCode());
        assertThat(shown.get(0).path("message").asString()).isEqualTo(odd.getMessage());
        assertThat(shown.get(0).path("atMillis").asLong()).isEqualTo(odd.getAtMillis());
        assertThat(shown.get(0).path("untilMillis").asLong()).isEqualTo(odd.getUntilMillis());
    }

    @Test
    void beforeItWasLookedAtNothingIsOdd() {
        assertThat(shown(Assets.film().setSource(null).build()).path("warnings").isArray())
                .isTrue();
        assertThat(shown(Assets.film().setSource(null).build()).path("warnings").isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itSaysWhetherItIsStrict(boolean strict) {
        JsonNode shown = shown(Assets.film().setStrict(strict).build());

        assertThat(shown.path("strict").isBoolean()).isTrue();
        assertThat(shown.path("strict").asBoolean()).isEqualTo(strict);
    }

    private static JsonNode shown(AssetState asset) {
        var view = new AssetView(asset.getId(), asset.getVersion(), AssetAggregate.of(asset));
        return JSON.valueToTree(AssetResponse.of(view, List.of(), false));
    }
}
