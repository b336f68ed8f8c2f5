package io.codeflix.cli.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.app.Codeflix;
import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since only that can be ended from outside. */
class InterruptedWatchTest {

    @Test
    void whoeverLeavesIsToldThatTheEncodingGoesOn(@TempDir Path folder) throws IOException, InterruptedException {
        try (var platform = new Platform()) {
            // Given: a job that runs and runs
            var cli = SignedIn.to(platform, folder);
            platform.jobs().goesThrough("RUNNING", 40, "encode");
            var file = Files.write(folder.resolve("heat.mp4"), new byte[1_500]);
            var err = folder.resolve("err");
            var process = new ProcessBuilder(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Codeflix.class.getName(),
                    "upload",
                    file.toString(),
                    "--video",
                    "v-1",
                    "--watch");
            process.environment().put("CODEFLIX_URL", platform.url());
            process.environment().put("CODEFLIX_HOME", cli.home().toString());
            process.environment().put("CODEFLIX_CONFIG_HOME", cli.configHome().toString());
            var watching = process.redirectError(err.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> platform.calls("GET").stream()
                            .anyMatch(call -> call.path().endsWith("/jobs/asset-1-encode")));
            // When: TERM ends it as Ctrl-C does
            watching.destroy();
            // Then
            assertThat(watching.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(err)
                    .content()
                    .endsWith("the encoding goes on; codeflix job watch asset-1-encode shows it,"
                            + " codeflix job cancel asset-1-encode ends it\n");
            assertThat(platform.calls("POST")).noneMatch(call -> call.path().endsWith("/cancel"));
        }
    }
}
