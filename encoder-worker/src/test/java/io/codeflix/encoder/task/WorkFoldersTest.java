package io.codeflix.encoder.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFoldersTest {
    @TempDir
    Path root;

    @Test
    void whatADeadWorkerLeftIsSweptAndTheRestStays() throws IOException {
        // Given
        var folders = new WorkFolders(root);
        Path ours = folders.fresh("run-id");
        Path reborn = Files.createDirectory(
                root.resolve("run-%d-12345-x".formatted(ProcessHandle.current().pid())));
        Path dead = Files.createDirectory(root.resolve("run-2147483646-1-y"));
        Files.writeString(dead.resolve("original"), "film");
        Path foreign = Files.createDirectory(root.resolve("ffmpeg"));

        // When
        folders.sweep();

        // Then
        assertThat(ours).exists();
        assertThat(foreign).exists();
        assertThat(reborn).doesNotExist();
        assertThat(dead).doesNotExist();
    }
}
