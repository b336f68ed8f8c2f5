package io.codeflix.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.cli.platform.Platform;
import io.codeflix.cli.run.Cli;
import io.codeflix.cli.run.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

    @TempDir
    Path folder = Path.of("");

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void theLocalPasswordSignsInUnattended() {
        // Given
        var cli = cli();
        SignedIn.knowsThePasswordOf("admin", cli);
        // When
        var ran = cli.run("login", "--local", "admin");
        // Then
        assertThat(ran)
                .isEqualTo(new Cli.Ran(0, "Signed in to " + platform.url() + " as admin (catalog_admin).\n", ""));
    }

    @Test
    void tokensAreForTheirOwnersEyesOnly() throws IOException {
        // When
        SignedIn.to(platform, folder);
        // Then
        var sessions = folder.resolve("config/sessions");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sessions)))
                .isEqualTo("rwx------");
        try (var files = Files.list(sessions)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aLocalPasswordIsNeverSentElsewhere() {
        // Given
        var cli = cli();
        SignedIn.knowsThePasswordOf("admin", cli);
        // When
        var ran = cli.run("login", "--local", "admin", "--url", "https://codeflix.example");
        // Then
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err())
                .startsWith(
                        "error: --local signs in to the platform on this machine only, not to https://codeflix.example");
    }

    @Test
    void aLocalUserWithoutAPasswordIsRefused() {
        assertThat(cli().run("login", "--local", "../admin").exitCode()).isEqualTo(4);
    }

    @Test
    void theDeviceFlowShowsACodeAndWaits() {
        // Given
        platform.identity().keepsWaiting(1);
        // When
        var ran = cli().run("login");
        // Then
        assertThat(ran.out()).isEqualTo("""
                Open      URL/realm/enter
                and enter ABCD-EFGH
                or open   URL/realm/enter?code=ABCD-EFGH
                Waiting; the code is good for 10 minutes.
                Signed in to URL as admin (catalog_admin).
                """.replace("URL", platform.url()));
    }

    @Test
    void anEndingTokenIsRenewedBeforeItIsUsed() {
        // Given
        platform.identity().tokensLive(1);
        var cli = SignedIn.to(platform, folder);
        // When
        var ran = cli.run("category", "list");
        // Then
        assertThat(ran.exitCode()).isZero();
        assertThat(platform.identity().issuedTokens()).isEqualTo(2);
    }

    @Test
    void aTokenThatTheServerNoLongerTakesIsRenewedOnce() {
        // Given
        var cli = SignedIn.to(platform, folder);
        platform.identity().endAccessTokens();
        // When
        var ran = cli.run("category", "list");
        // Then
        assertThat(ran.out()).isEqualTo("No categories.\n");
    }

    @Test
    void withoutASessionThePersonIsToldToSignIn() {
        // When
        var ran = cli().run("category", "list");
        // Then
        assertThat(ran).isEqualTo(new Cli.Ran(4, "", """
                error: you are not signed in, or no longer
                hint:  codeflix login (or 'codeflix login --local admin')
                """));
    }

    @Test
    void loggingOutRevokesAndForgets() {
        // Given
        var cli = SignedIn.to(platform, folder);
        // When
        var ran = cli.run("logout");
        // Then
        assertThat(ran.out()).isEqualTo("Signed out of " + platform.url() + ".\n");
        assertThat(platform.identity().hasSessions()).isFalse();
        assertThat(cli.run("whoami").exitCode()).isEqualTo(4);
    }

    @Test
    void whoamiTellsUserAndRoles() {
        // Given
        var cli = SignedIn.to(platform, folder);
        // When
        var ran = cli.run("whoami", "-o", "json");
        // Then
        assertThat(ran.out()).contains("\"user\" : \"admin\"", "\"roles\" : [ \"catalog_admin\" ]");
        assertThat(ran.out()).doesNotContain("signature");
    }

    @Test
    void eachPlatformHasItsOwnSession() {
        // Given
        var cli = SignedIn.to(platform, folder);
        // When
        try (var other = new Platform()) {
            var ran = cli.run("whoami", "--url", other.url());
            // Then
            assertThat(List.of(ran.exitCode(), cli.run("whoami").exitCode())).containsExactly(4, 0);
        }
    }

    private Cli cli() {
        return new Cli(folder).with("CODEFLIX_URL", platform.url());
    }
}
