package io.codeflix.cli.session;

import io.codeflix.cli.console.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who a token says its owner is. Read for people to see; the platform alone decides what a token is worth. */
record Identity(
        URI baseUrl, String user, String subject, List<String> roles, URI issuer, Instant accessTokenExpiresAt) {

    static Identity of(StoredSession session) {
        var parts = session.accessToken().split("\\.");
        var claims = parts.length == 3 ? claims(parts[1]) : Json.MAPPER.createObjectNode();
        var roles = new ArrayList<String>();
        claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asString()));
        roles.removeIf(role ->
                role.startsWith("default-roles-") || role.equals("offline_access") || role.equals("uma_authorization"));
        return new Identity(
                session.baseUrl(),
                claims.path("preferred_username").asString(""),
                claims.path("sub").asString(""),
                roles.stream().sorted().toList(),
                session.issuer(),
                session.accessTokenExpiresAt());
    }

    private static JsonNode claims(String part) {
        return Json.MAPPER.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
