package io.codeflix.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
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

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
