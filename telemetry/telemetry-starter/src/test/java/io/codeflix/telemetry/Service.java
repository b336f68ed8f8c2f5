package io.codeflix.telemetry;

import io.codeflix.trace.TraceParent;
import io.codeflix.trace.Tracing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that a service can be. */
@SpringBootApplication
@RestController
class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    @GetMapping("/work")
    String work() {
        LOG.info("works");
        return Tracing.here().map(TraceParent::toString).orElse("no trace");
    }

    static ConfigurableApplicationContext start(String logFormat, String... more) {
        var arguments = Stream.of(
                "--server.port=0",
                "--spring.application.name=service",
                "--logging.structured.format.console=" + logFormat);
        return SpringApplication.run(
                Service.class, Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    static HttpResponse<String> get(ConfigurableApplicationContext service, String path, @Nullable String trace)
            throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (trace != null) {
            request.header(TraceParent.HEADER, trace);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The whole answer to a request line that no client would send. */
    static String raw(ConfigurableApplicationContext service, String requestLine) throws IOException {
        var port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The last line that it wrote at work. */
    static String line(CapturedOutput output) {
        return output.getOut().lines().filter(line -> line.contains("works")).reduce("", (_, last) -> last);
    }
}
