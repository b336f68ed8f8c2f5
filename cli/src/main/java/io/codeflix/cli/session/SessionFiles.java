package io.codeflix.cli.session;

import io.codeflix.cli.console.Json;
import io.codeflix.cli.console.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** One file for each base URL, for its owner's eyes only. */
public final class SessionFiles {

    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    public SessionFiles(Surroundings surroundings) {
        this.folder = surroundings.configHome().resolve("sessions");
    }

    public Optional<StoredSession> of(URI baseUrl) {
        try {
            var file = file(baseUrl);
            return Files.exists(file)
                    ? Optional.of(Json.MAPPER.readValue(Files.readString(file), StoredSession.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // as good as signed out
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file at once: a reader sees the old tokens or the new ones. */
    public void keep(StoredSession session) {
        try {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            var fresh = folder.resolve(UUID.randomUUID() + ".new");
            try (var channel = Files.newByteChannel(
                    fresh, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY_FILE)) {
                channel.write(StandardCharsets.UTF_8.encode(Json.MAPPER.writeValueAsString(session)));
            }
            Files.move(fresh, file(session.baseUrl()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(URI baseUrl) {
        try {
            Files.deleteIfExists(file(baseUrl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(URI baseUrl) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(baseUrl.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(baseUrl.getHost().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                    + HexFormat.of().formatHex(digest, 0, 6) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
