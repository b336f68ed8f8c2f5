package io.codeflix.cli.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a person keeps files. */
record Folder(Path path) {

    String holds(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
