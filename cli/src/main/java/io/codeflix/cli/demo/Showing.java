package io.codeflix.cli.demo;

import io.codeflix.cli.catalog.Image;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Fetches images as a page does: by their address, without a token, wherever that leads. */
final class Showing {

    private static final int OK = 200;

    private final URI base;
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    Showing(URI base) {
        this.base = base;
    }

    List<DemoReport.Picture> of(List<Image> images) throws IOException, InterruptedException {
        var pictures = new ArrayList<DemoReport.Picture>();
        for (var image : images) {
            var url = base.resolve(image.url());
            var answer = browser.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() != OK || !type.equals("image/jpeg")) {
                throw Playing.broken("%s answers %d, %s".formatted(url, answer.statusCode(), type));
            }
            pictures.add(new DemoReport.Picture(
                    String.valueOf(image.slot()), image.width(), image.height(), answer.body().length, url));
        }
        return pictures;
    }
}
