package io.codeflix.stack.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A page on which people read the API and try it out: Swagger UI from its jar, our OpenAPI documents as the checkout has them
 * right now. Only whole paths that are listed here are answered, so no path leads anywhere else.
 */
final class ApiDocs implements Handler<HttpServerRequest> {
    private static final String PATH = "/docs";

    /** Everything from here and nothing inline; only the icons are data URLs of Swagger UI's style sheet. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "png", "image/png",
            "yaml", "application/yaml");

    private final Vertx vertx;
    private final Map<String, Page> pages = new HashMap<>();

    /** @param documents folder of the OpenAPI documents */
    ApiDocs(Vertx vertx, Path documents) {
        this.vertx = vertx;
        var index = page("index.html", "docs/");
        pages.put(PATH, index);
        pages.put(PATH + "/", index);
        pages.put(PATH + "/initializer.js", page("initializer.js", "docs/"));
        var swaggerUi = "/META-INF/resources/webjars/swagger-ui/%s/".formatted(versionOfSwaggerUi());
        for (var name : List.of(
                "swagger-ui.css",
                "index.css",
                "swagger-ui-bundle.js",
                "swagger-ui-standalone-preset.js",
                "favicon-32x32.png")) {
            pages.put(PATH + "/" + name, page(name, swaggerUi));
        }
        for (var name : List.of("catalog-openapi.yaml", "media-openapi.yaml")) {
            pages.put(PATH + "/" + name, new Page(type(name), () -> Files.readAllBytes(documents.resolve(name))));
        }
    }

    private record Page(String type, Source source) {}

    private interface Source {
        byte[] read() throws IOException;
    }

    boolean answers(String path) {
        return pages.containsKey(path);
    }

    @Override
    public void handle(HttpServerRequest request) {
        var page = Objects.requireNonNull(pages.get(request.path()), "asked only for what it answers");
        vertx.executeBlocking(page.source()::read)
                .onSuccess(bytes -> answer(request, page.type(), bytes))
                .onFailure(_ -> GatewayProblem.noSuchPath().answer(request)); // a checkout without its documents
    }

    private static void answer(HttpServerRequest request, String type, byte[] bytes) {
        var etag = "\"%08x-%x\"".formatted(Arrays.hashCode(bytes), bytes.length);
        var response = request.response()
                .putHeader("ETag", etag)
                .putHeader("Cache-Control", "no-cache") // asks each time; what hasn't changed isn't sent again
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", type).putHeader("Content-Length", String.valueOf(bytes.length));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private static Page page(String name, String folder) {
        return new Page(type(name), () -> resource(folder + name));
    }

    private static String type(String name) {
        return Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ApiDocs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    /** The files' folder is named after it; the jar itself says which one it is. */
    private static String versionOfSwaggerUi() {
        var jar = new Properties();
        try (var in = ApiDocs.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            jar.load(Objects.requireNonNull(in, "swagger-ui is on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(jar.getProperty("version"), "the jar's version");
    }
}
