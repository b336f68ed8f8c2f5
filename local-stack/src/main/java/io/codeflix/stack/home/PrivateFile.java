package io.codeflix.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read, for secrets and for settings with secrets in them. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Replaces the file as a whole, or leaves it as it was. */
    public static Path write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".draft", null, ownerOnly);
        Files.writeString(draft, text);
        return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
