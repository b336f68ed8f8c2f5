package io.codeflix.media.model.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartPlanTest {

    @ParameterizedTest(name = "{0} bytes: {2} parts of {1}, the last of {3}")
    @CsvSource({
        "           1,  8388608,    1,        1",
        "     8388608,  8388608,    1,  8388608",
        "     8388609,  8388608,    2,        1",
        "    22700000,  8388608,    3,  5922784",
        "  1073741824,  8388608,  128,  8388608",
        "  1073741825, 16777216,   65,        1",
        "  8589934592, 16777216,  512, 16777216",
        " 34359738368, 33554432, 1024, 33554432",
        "137438953472, 67108864, 2048, 67108864",
    })
    void aFileIsCutBySize(long size, long partSize, int count, long last) {
        PartPlan plan = PartPlan.of(size);

        assertThat(plan.partSizeBytes()).isEqualTo(partSize);
        assertThat(plan.count()).isEqualTo(count);
        assertThat(plan.sizeOf(count)).isEqualTo(last);
    }

    @Test
    void partsAddUpToTheFile() {
        PartPlan plan = PartPlan.of(100_000_001);
        long sum = 0;
        for (int number = 1; number <= plan.count(); number++) {
            sum += plan.sizeOf(number);
        }
        assertThat(sum).isEqualTo(100_000_001);
        assertThatThrownBy(() -> plan.sizeOf(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.sizeOf(plan.count() + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
