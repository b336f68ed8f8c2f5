package io.codeflix.stack.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.stack.doctor.Check.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void littleMemoryIsAWarningAndTooLittleAFailureWithAdvice() {
        assertThat(Machine.memory(8000).status()).isEqualTo(Status.OK);
        assertThat(Machine.memory(3000).status()).isEqualTo(Status.WARN);
        assertThat(Machine.memory(1000).status()).isEqualTo(Status.FAIL);
        assertThat(Machine.memory(1000).detail()).contains("1000 MiB").contains("close something");
    }

    @Test
    void aFullDiskNamesTheWayOut() {
        var check = Machine.disk(100, Path.of("/home/ada/.codeflix"));
        assertThat(check.status()).isEqualTo(Status.FAIL);
        assertThat(check.detail()).contains("/home/ada/.codeflix").contains("CODEFLIX_HOME");
    }
}
