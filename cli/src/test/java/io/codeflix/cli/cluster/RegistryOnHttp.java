package io.codeflix.cli.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.codeflix.registry.InMemoryRegistry;
import io.codeflix.registry.UnknownSchemaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The few answers of a Confluent-compatible registry that the command line asks for. */
final class RegistryOnHttp implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final InMemoryRegistry schemas = new InMemoryRegistry();
    private final HttpServer server;

    RegistryOnHttp() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(
                        exchange,
                        200,
                        answer(
                                exchange.getRequestURI().getPath(),
                                exchange.getRequestBody().readAllBytes()));
            } catch (UnknownSchemaException e) {
                send(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
            }
        }
    }

    private Map<String, ?> answer(String path, byte[] body) {
        if (path.startsWith("/config/")) {
            return Map.of("compatibility", "FULL_TRANSITIVE");
        }
        if (path.startsWith("/schemas/ids/")) {
            var id = Integer.parseInt(path.substring("/schemas/ids/".length()));
            return Map.of("schema", schemas.schemaOf(id).toString());
        }
        var schema =
                new Schema.Parser().parse(JSON.readTree(body).path("schema").asString());
        return Map.of("id", schemas.idOf(path, schema));
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        var bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
