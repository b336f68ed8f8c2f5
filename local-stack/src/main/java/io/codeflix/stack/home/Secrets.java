package io.codeflix.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of this stack: made up at first use, kept in files that only their owner can read, never in the tree. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A password of 32 letters, digits, - and _: safe in files, URLs and environments. */
    public String password(String name) {
        return text(name, Base64.getUrlEncoder(), 24);
    }

    /** A key of 32 bytes in Base64. */
    public String key(String name) {
        return text(name, Base64.getEncoder(), 32);
    }

    /** File of a secret that exists. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private synchronized String text(String name, Base64.Encoder encoder, int bytes) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                var random = new byte[bytes];
                RANDOM.nextBytes(random);
                PrivateFile.write(file, encoder.encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
