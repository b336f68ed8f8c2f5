package io.codeflix.encoder.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.codeflix.registry.SchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The registry of this JVM for processes beside it: the two questions a worker asks, in Confluent's REST API. */
public final class RegistryServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaRegistry registry;
    private final HttpServer server;

    private RegistryServer(SchemaRegistry registry) throws IOException {
        this.registry = registry;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/subjects/", this::idOf);
        server.createContext("/schemas/ids/", this::schemaOf);
        server.start();
    }

    public static RegistryServer of(SchemaRegistry registry) throws IOException {
        return new RegistryServer(registry);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void idOf(HttpExchange exchange) throws IOException {
        var subject = URLDecoder.decode(last(exchange), StandardCharsets.UTF_8);
        var schema = new Schema.Parser()
                .parse(JSON.readTree(exchange.getRequestBody()).path("schema").asString());
        answer(exchange, Map.of("id", registry.idOf(subject, schema)));
    }

    private void schemaOf(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "schema",
                        registry.schemaOf(Integer.parseInt(last(exchange))).toString()));
    }

    private static String last(HttpExchange exchange) {
        var path = exchange.getRequestURI().getRawPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
