package io.codeflix.stack.gateway;

import io.vertx.core.json.JsonObject;

/**
 * What clients are told when they know nothing but the gateway's address.
 *
 * @param issuer who signs the tokens
 * @param publicUrl the gateway's own address
 */
public record WellKnown(String issuer, String publicUrl) {
    static final String PATH = "/.well-known/codeflix";
    private static final String VERSION = "0.1.0";

    String json() {
        return new JsonObject()
                .put("issuer", issuer)
                .put("deviceClientId", "codeflix-cli")
                .put("webClientId", "codeflix-web")
                .put("api", publicUrl + "/api/v1")
                .put("version", VERSION)
                .encode();
    }
}
