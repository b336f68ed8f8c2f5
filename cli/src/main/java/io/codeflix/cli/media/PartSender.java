package io.codeflix.cli.media;

import io.codeflix.cli.http.Transport;
import io.codeflix.cli.http.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Sends one part straight to the object store, until the store's tag is the checksum of what was read here. */
final class PartSender {

    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Transport transport;

    PartSender(Transport transport) {
        this.transport = transport;
    }

    /** @param sent bytes on their way; negative where an attempt is taken back */
    Media.SentPart send(Slice part, PartUrls urls, LongConsumer sent) throws InterruptedException {
        var md5 = part.md5();
        String trouble = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (attempt > 1) {
                Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (attempt - 2)));
            }
            var counted = new AtomicLong();
            var failure = attempt(part, urls.of(part.number(), attempt > 1), md5, bytes -> {
                counted.addAndGet(bytes);
                sent.accept(bytes);
            });
            if (failure == null) {
                return new Media.SentPart(part.number(), md5);
            }
            trouble = failure;
            sent.accept(-counted.get());
        }
        throw new UnavailableException(
                "part %d could not be sent in %d attempts: %s".formatted(part.number(), ATTEMPTS, trouble),
                "the same command goes on where this one stopped");
    }

    /** Why it failed, or null. */
    private @Nullable String attempt(Slice part, URI url, String md5, LongConsumer taken) {
        var body =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> opened(part, taken)), part.sizeBytes());
        try {
            var answer = transport.send(
                    HttpRequest.newBuilder(url).timeout(LONGEST).PUT(body).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                return "the object store answered HTTP status " + answer.statusCode();
            }
            var tag = answer.headers().firstValue("ETag").orElse("").replace("\"", "");
            return tag.equalsIgnoreCase(md5) ? null : "it arrived damaged";
        } catch (UnavailableException e) {
            return e.getMessage();
        }
    }

    private static java.io.InputStream opened(Slice part, LongConsumer taken) {
        try {
            return part.open(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
