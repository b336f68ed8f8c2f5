package io.codeflix.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.stack.RunningStack;
import io.codeflix.stack.home.Settings;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of signing in that our programs use, and that there is no other. */
class KeycloakRealmIT {
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

    @TempDir
    static Path home;

    private static Settings settings;
    private static RunningStack stack;
    private static IdentityClient identity;

    @BeforeAll
    static void startKeycloak() {
        settings = RunningStack.settings(home, "broker-j");
        stack = RunningStack.start(settings, List.of(Keycloak.of(settings)));
        identity = new IdentityClient(Keycloak.issuer(settings));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        stack.close();
    }

    @Test
    void theAdminSignsInUnattendedOnThisMachine() throws Exception {
        // When
        var answer = identity.token(Map.of(
                "grant_type", "password",
                "client_id", "codeflix-local",
                "username", "admin",
                "password", password("admin-password")));
        // Then
        var claims = IdentityClient.claims(answer.body().getString("access_token"));
        assertThat(claims.getString("iss")).isEqualTo(Keycloak.issuer(settings));
        assertThat(claims.getString("aud")).isEqualTo("codeflix");
        assertThat(roles(claims)).containsExactly("catalog_admin");
        assertThat(claims.getString("sub")).isNotBlank();
        assertThat(answer.body().getString("refresh_token")).isNotBlank();
    }

    @Test
    void whoSignsUpIsAViewerAndNoMore() throws Exception {
        var answer = identity.token(Map.of(
                "grant_type", "password",
                "client_id", "codeflix-local",
                "username", "visitor",
                "password", password("visitor-password")));

        assertThat(roles(IdentityClient.claims(answer.body().getString("access_token"))))
                .contains("viewer")
                .doesNotContain("subscriber");
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        var answer = identity.token(Map.of(
                "grant_type", "password",
                "client_id", "codeflix-local",
                "username", "viewer",
                "password", "guessed"));
        assertThat(answer.body().getString("error")).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeflix-cli", "codeflix-web"})
    void noOtherClientTakesPasswords(String client) throws Exception {
        var answer = identity.token(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                "admin",
                "password",
                password("admin-password")));
        assertThat(answer.body().getString("error")).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog-topology", "media-topology", "rabbit-bridge", "encoder-worker"})
    void aServiceSignsInWithItsOwnSecret(String service) throws Exception {
        // When
        var answer = identity.token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                service,
                "client_secret",
                Keycloak.clientSecret(settings, service)));
        // Then
        var claims = IdentityClient.claims(answer.body().getString("access_token"));
        assertThat(roles(claims)).containsExactly("service");
        assertThat(claims.getString("aud")).isEqualTo("codeflix");
    }

    @Test
    void theCommandLineSignsInByDeviceFlowAndRefreshes() throws Exception {
        // Given
        var device = identity.post("auth/device", Map.of("client_id", "codeflix-cli"))
                .body();
        var poll = Map.of(
                "grant_type", DEVICE, "client_id", "codeflix-cli", "device_code", device.getString("device_code"));
        assertThat(identity.token(poll).body().getString("error")).isEqualTo("authorization_pending");
        // When
        new Browser().approve(device.getString("verification_uri_complete"), "viewer", password("viewer-password"));
        Thread.sleep(device.getInteger("interval") * 1000L); // faster would be told to slow down
        var tokens = identity.token(poll).body();
        // Then
        assertThat(roles(IdentityClient.claims(tokens.getString("access_token"))))
                .containsExactly("subscriber");
        var refreshed = identity.token(Map.of(
                "grant_type", "refresh_token",
                "client_id", "codeflix-cli",
                "refresh_token", tokens.getString("refresh_token")));
        assertThat(IdentityClient.claims(refreshed.body().getString("access_token"))
                        .getString("aud"))
                .isEqualTo("codeflix");
    }

    @Test
    void theWebSignsInByCodeWithProofOnly() throws Exception {
        // Given
        var verifier = "a-verifier-of-at-least-forty-three-characters-length";
        var redirect =
                "http://127.0.0.1:%d/signed-in".formatted(settings.ports().gateway());
        var page = Keycloak.issuer(settings)
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=codeflix-web&redirect_uri="
                + redirect;
        // When
        assertThat(new Browser().redirectOf(page))
                .contains("error=invalid_request")
                .contains("code_challenge");
        var code = new Browser()
                .codeFor(
                        page + "&code_challenge_method=S256&code_challenge=" + challenge(verifier),
                        "viewer",
                        password("viewer-password"));
        // Then
        var exchange = Map.of(
                "grant_type", "authorization_code",
                "client_id", "codeflix-web",
                "code", code,
                "redirect_uri", redirect,
                "code_verifier", verifier);
        var claims = IdentityClient.claims(identity.token(exchange).body().getString("access_token"));
        assertThat(claims.getString("preferred_username")).isEqualTo("viewer");
    }

    private static String password(String name) {
        return settings.home().secrets().password(name);
    }

    private static List<String> roles(JsonObject claims) {
        return claims.getJsonObject("realm_access").getJsonArray("roles").stream()
                .map(String.class::cast)
                .toList();
    }

    private static String challenge(String verifier) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
