package io.codeflix.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSizeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void theStackRunsAsManyWorkersAsItsReadmeAllows(int workers) {
        assertThat(new StackSize(workers, List.of()).workers()).isEqualTo(workers);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21})
    void anyOtherNumberIsRefused(int workers) {
        assertThatThrownBy(() -> new StackSize(workers, List.of()))
                .hasMessage("--workers is a number from 0 (none: jobs wait) to 20");
    }
}
