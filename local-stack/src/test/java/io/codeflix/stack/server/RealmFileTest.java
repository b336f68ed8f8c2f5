package io.codeflix.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The realm lies in the tree, its secrets don't. */
class RealmFileTest {

    @Test
    void everySecretOfTheRealmIsAPlaceholder() throws IOException {
        var realm = realm();
        var secrets =
                objects(realm.getJsonArray("clients")).flatMap(client -> Stream.ofNullable(client.getString("secret")));
        var passwords = objects(realm.getJsonArray("users"))
                .flatMap(user -> objects(user.getJsonArray("credentials", new JsonArray())))
                .map(credential -> credential.getString("value"));

        assertThat(Stream.concat(secrets, passwords))
                .hasSizeGreaterThan(Keycloak.SERVICES.size())
                .allMatch(secret -> secret.matches("\\$\\{CODEFLIX_[A-Z_]+}"));
    }

    @Test
    void noClientGetsTokensInAddresses() throws IOException {
        assertThat(objects(realm().getJsonArray("clients")))
                .noneMatch(client -> client.getBoolean("implicitFlowEnabled"));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static JsonObject realm() throws IOException {
        try (InputStream in = Keycloak.class.getResourceAsStream("codeflix-realm.json")) {
            return new JsonObject(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
