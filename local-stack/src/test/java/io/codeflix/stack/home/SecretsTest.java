package io.codeflix.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    /** How a playback ticket begins; it lasts minutes, and the examples of the API show one. */
    private static final String TICKET = "eyJ0eXAiOiJwbGF5YmFjay10aWNrZXQi";

    private static final Set<String> NOT_OF_THE_TREE = Set.of("target", ".git", ".codeflix", "node_modules");

    @TempDir
    Path folder;

    @Test
    void aSecretStaysTheSameAndDiffersFromEveryOther() {
        var secrets = new Home(folder).secrets();
        var first = secrets.password("admin-password");
        assertThat(new Home(folder).secrets().password("admin-password")).isEqualTo(first);
        assertThat(secrets.password("viewer-password")).isNotEqualTo(first);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        var secrets = new Home(folder).secrets();
        secrets.password("admin-password");
        assertThat(permissions(secrets.file("admin-password"))).isEqualTo("rw-------");
        assertThat(permissions(secrets.folder())).isEqualTo("rwx------");
    }

    @Test
    void aKeyHas32Bytes() {
        assertThat(Base64.getDecoder().decode(new Home(folder).secrets().key("playback-ticket-key")))
                .hasSize(32);
    }

    @Test
    void theTreeHoldsNone() throws IOException {
        var tree = Checkout.find(Map.of()).root();
        var secret = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\b(?!" + TICKET
                + ")eyJ[\\w-]{20,}\\.[\\w-]{20,}\\.[\\w-]{20,}");
        var holders = new ArrayList<Path>();

        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return NOT_OF_THE_TREE.contains(visited.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (secret.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .find()) {
                    holders.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(holders).isEmpty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
