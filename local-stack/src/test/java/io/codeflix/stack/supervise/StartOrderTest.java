package io.codeflix.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.codeflix.stack.component.Component;
import io.codeflix.stack.component.Probe;
import io.codeflix.stack.component.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    @Test
    void aComponentComesAfterWhatItNeeds() {
        // Given
        var components = List.of(
                needing("app", "contract"),
                needing("contract", "kafka", "registry"),
                needing("registry", "postgres"),
                needing("kafka"),
                needing("postgres"));
        // When
        var order = names(StartOrder.of(components));
        // Then
        assertThat(order).containsExactly("kafka", "postgres", "registry", "contract", "app");
    }

    @Test
    void theGivenOrderStandsWhereNeedsLeaveAChoice() {
        assertThat(names(StartOrder.of(List.of(needing("slow"), needing("quick")))))
                .containsExactly("slow", "quick");
    }

    @Test
    void needsInACircleAreRefused() {
        assertThatThrownBy(() -> StartOrder.of(List.of(needing("hen", "egg"), needing("egg", "hen"))))
                .hasMessageContaining("circle");
    }

    @Test
    void aNeedThatNamesNobodyIsRefused() {
        assertThatThrownBy(() -> StartOrder.of(List.of(needing("app", "kafak"))))
                .hasMessageContaining("kafak");
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }

    private static Component needing(String name, String... needs) {
        return new Component(
                name, Set.of(needs), List.of(), new Work.LeftOut("a test"), Probe.NONE, Duration.ZERO, Path.of("log"));
    }
}
