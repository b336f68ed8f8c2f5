package io.codeflix.cli.media;

import io.codeflix.cli.console.Surroundings;
import io.codeflix.cli.http.BaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which asset a file was being uploaded as, so that the same command goes on where it was interrupted. A file that
 * changed since is another file.
 */
public final class UploadMemory {

    private final Path folder;
    private final BaseUrl base;

    public UploadMemory(Surroundings surroundings, BaseUrl base) {
        this.folder = surroundings.configHome().resolve("uploads");
        this.base = base;
    }

    Optional<String> assetOf(Path file, String videoId, Slot slot) {
        try {
            var note = note(file, videoId, slot);
            return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(Path file, String videoId, Slot slot, String assetId) {
        try {
            Files.createDirectories(folder);
            Files.writeString(note(file, videoId, slot), assetId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path note(Path file, String videoId, Slot slot) throws IOException {
        var key = String.join(
                "\n",
                base.get().toString(),
                file.toRealPath().toString(),
                Long.toString(Files.size(file)),
                Files.getLastModifiedTime(file).toString(),
                videoId,
                slot.name());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
