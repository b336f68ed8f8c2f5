package io.codeflix.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** In a class of its own: the format of a process is chosen once, at its start. */
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTest {

    @Test
    void oneSettingTurnsLogLinesIntoJson(CapturedOutput output) throws Exception {
        try (var service = Service.start("ecs")) {
            Service.get(service, "/work", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        }

        assertThat(Service.line(output))
                .startsWith("{")
                .contains("\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"")
                .contains("\"name\":\"service\"");
    }
}
