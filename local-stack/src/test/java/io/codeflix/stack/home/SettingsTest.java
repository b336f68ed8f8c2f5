package io.codeflix.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void dataLiesInTheCheckoutUnlessToldOtherwise() {
        var settings = Settings.of(Map.of());
        assertThat(settings.home().root()).isEqualTo(settings.checkout().root().resolve(".codeflix"));
        assertThat(Settings.of(Map.of("CODEFLIX_HOME", "/elsewhere")).home().root())
                .hasToString("/elsewhere");
    }

    @Test
    void thePortsFollowTheirBase() {
        var ports = Settings.of(Map.of("CODEFLIX_PORT_BASE", "8400")).ports();
        assertThat(ports.gateway()).isEqualTo(8400);
        assertThat(ports.kafka()).isEqualTo(8492);
        assertThat(ports.encoderWorker(2)).isEqualTo(8441);
    }

    @Test
    void thereIsOneInstanceOfATopologyUnlessToldOtherwise() {
        assertThat(Settings.of(Map.of()).instances()).isEqualTo(Instances.ONE_OF_EACH);
        assertThat(Settings.of(Map.of("CODEFLIX_INSTANCES", "catalog=2")).instances())
                .isEqualTo(new Instances(2, 1));
        assertThat(Settings.of(Map.of("CODEFLIX_INSTANCES", "media=3, catalog=2"))
                        .instances())
                .isEqualTo(new Instances(2, 3));
    }

    @Test
    void howLongDeletionsCanBeUndoneIsLeftToTheServicesUnlessTold() {
        assertThat(Settings.of(Map.of()).removalAfter()).isEmpty();
        assertThat(Settings.of(Map.of("CODEFLIX_REMOVAL_AFTER", "12h")).removalAfter())
                .isEqualTo("12h");
    }

    @ParameterizedTest
    @CsvSource({
        "CODEFLIX_INSTANCES,catalog=9",
        "CODEFLIX_INSTANCES,search=2",
        "CODEFLIX_PORT_BASE,80",
        "CODEFLIX_PORT_BASE,x",
        "CODEFLIX_WORKERS,-1",
        "CODEFLIX_AMQP,activemq",
        "CODEFLIX_REMOVAL_AFTER,soon",
        "CODEFLIX_REMOVAL_AFTER,0s",
        "CODEFLIX_REMOVAL_AFTER,-1d"
    })
    void anUnusableSettingIsNamedWithItsValue(String name, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
