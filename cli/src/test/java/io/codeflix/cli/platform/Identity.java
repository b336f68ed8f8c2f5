package io.codeflix.cli.platform;

import io.codeflix.cli.console.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens: by password, by device code, by refresh. */
public final class Identity {

    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private final Set<String> refreshable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile long lifeSeconds = 300;

    /** How long access tokens are good for from now on. */
    public void tokensLive(long seconds) {
        lifeSeconds = seconds;
    }

    /** All access tokens so far stop working; refreshing goes on. */
    public void endAccessTokens() {
        valid.clear();
    }

    /** How often the device flow is told to wait. */
    public void keepsWaiting(int answers) {
        pending.set(answers);
    }

    public boolean hasSessions() {
        return !refreshable.isEmpty();
    }

    public int issuedTokens() {
        return issued.get();
    }

    boolean accepts(Call call) {
        return call.header("Authorization")
                .map(value -> value.replaceFirst("Bearer ", ""))
                .filter(valid::contains)
                .isPresent();
    }

    Answer answer(Call call, String url) {
        return switch (call.path()) {
            case "/realm/.well-known/openid-configuration" ->
                Answer.ok(Map.of(
                        "token_endpoint", url + "/realm/token",
                        "device_authorization_endpoint", url + "/realm/device",
                        "revocation_endpoint", url + "/realm/revoke"));
            case "/realm/device" ->
                Answer.ok(Map.of(
                        "device_code",
                        "device-1",
                        "user_code",
                        "ABCD-EFGH",
                        "verification_uri",
                        url + "/realm/enter",
                        "verification_uri_complete",
                        url + "/realm/enter?code=ABCD-EFGH",
                        "expires_in",
                        600,
                        "interval",
                        1));
            case "/realm/revoke" -> {
                refreshable.remove(call.form().getOrDefault("token", ""));
                yield Answer.ok(Map.of());
            }
            default -> token(call.form());
        };
    }

    private Answer token(Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "password" ->
                "codeflix-local".equals(form.get("client_id")) && "s3cret".equals(form.get("password"))
                        ? tokens(form.getOrDefault("username", ""))
                        : error("invalid_grant", "Invalid user credentials");
            case "refresh_token" ->
                refreshable.remove(form.getOrDefault("refresh_token", ""))
                        ? tokens("admin")
                        : error("invalid_grant", "Token is not active");
            case "urn:ietf:params:oauth:grant-type:device_code" ->
                pending.getAndDecrement() > 0 ? error("authorization_pending", "Not yet") : tokens("admin");
            default -> error("unsupported_grant_type", "No");
        };
    }

    private Answer tokens(String user) {
        int number = issued.incrementAndGet();
        var claims = Map.of(
                "preferred_username",
                user,
                "sub",
                "subject-of-" + user,
                "jti",
                number,
                "realm_access",
                Map.of("roles", List.of("catalog_admin", "offline_access")));
        var token = "e30." + encoded(Json.MAPPER.writeValueAsString(claims)) + ".signature";
        var refresh = "refresh-" + number;
        valid.add(token);
        refreshable.add(refresh);
        var body = new HashMap<String, Object>();
        body.put("access_token", token);
        body.put("refresh_token", refresh);
        body.put("expires_in", lifeSeconds);
        return Answer.ok(body);
    }

    private static Answer error(String code, String description) {
        return new Answer(400, Map.of(), Map.of("error", code, "error_description", description));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
