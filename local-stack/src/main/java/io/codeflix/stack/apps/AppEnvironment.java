package io.codeflix.stack.apps;

import io.codeflix.stack.home.Settings;
import io.codeflix.stack.server.Amqp;
import io.codeflix.stack.server.Kafka;
import io.codeflix.stack.server.Keycloak;
import io.codeflix.stack.server.ObjectStore;
import io.codeflix.stack.server.Registry;
import java.util.HashMap;
import java.util.Map;

/**
 * What our processes are told: properties in the spelling of environments, since secrets never go into arguments. Those
 * an app has no use for do no harm; those with secrets go only to the ones that need them.
 */
final class AppEnvironment {

    private AppEnvironment() {}

    static Map<String, String> of(Settings settings, Amqp amqp, String service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("CODEFLIX_KAFKA_BOOTSTRAPSERVERS", Kafka.bootstrapServers(settings));
        environment.put("CODEFLIX_REGISTRY_URL", Registry.url(settings));
        environment.put("CODEFLIX_PUBLICURL", settings.publicUrl());
        environment.put("CODEFLIX_CORS_ORIGINS", settings.corsOrigins());
        if (!settings.removalAfter().isEmpty()) {
            environment.put("CODEFLIX_REMOVAL_AFTER", settings.removalAfter());
        }
        environment.putAll(identity(settings, service));
        if (!service.equals("rabbit-bridge")) {
            environment.putAll(store(settings));
        }
        if (service.equals("rabbit-bridge") || service.equals("encoder-worker")) {
            environment.putAll(amqp(settings, amqp));
        }
        if (service.equals("media-topology")) {
            environment.put(
                    "CODEFLIX_PLAYBACK_TICKETKEY", settings.home().secrets().key("playback-ticket-key"));
        }
        return environment;
    }

    private static Map<String, String> identity(Settings settings, String service) {
        var issuer = Keycloak.issuer(settings);
        return Map.of(
                "CODEFLIX_IDENTITY_ISSUER",
                issuer,
                "CODEFLIX_IDENTITY_JWKSURI",
                issuer + "/protocol/openid-connect/certs",
                "CODEFLIX_IDENTITY_TOKENURI",
                issuer + "/protocol/openid-connect/token",
                "CODEFLIX_IDENTITY_AUDIENCE",
                "codeflix",
                "CODEFLIX_IDENTITY_CLIENTID",
                service,
                "CODEFLIX_IDENTITY_CLIENTSECRET",
                Keycloak.clientSecret(settings, service));
    }

    private static Map<String, String> store(Settings settings) {
        return Map.of(
                "CODEFLIX_STORE_ENDPOINT", ObjectStore.endpoint(settings),
                "CODEFLIX_STORE_PUBLICENDPOINT", ObjectStore.publicEndpoint(settings),
                "CODEFLIX_STORE_BUCKET", ObjectStore.bucket(settings),
                "CODEFLIX_STORE_REGION", ObjectStore.region(settings),
                "CODEFLIX_STORE_ACCESSKEY", ObjectStore.accessKey(settings),
                "CODEFLIX_STORE_SECRETKEY", ObjectStore.secretKey(settings));
    }

    private static Map<String, String> amqp(Settings settings, Amqp amqp) {
        return Map.of(
                "CODEFLIX_AMQP_BROKER", amqp.kind(),
                "SPRING_RABBITMQ_HOST", amqp.address().host(),
                "SPRING_RABBITMQ_PORT", String.valueOf(amqp.address().port()),
                "SPRING_RABBITMQ_USERNAME", amqp.user(),
                "SPRING_RABBITMQ_PASSWORD", Amqp.password(settings),
                "SPRING_RABBITMQ_VIRTUALHOST", amqp.virtualHost());
    }
}
