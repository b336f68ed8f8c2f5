package io.codeflix.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Asks the same kind of thing at a fixed rate, whether or not earlier answers are back, and asks nothing twice: what fails
 * here fails for a client that doesn't try again.
 *
 * @param request the n-th question
 */
record SteadyProbe(String name, int perSecond, IntFunction<HttpRequest.Builder> request, Queue<Sample> samples) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * One question and its answer.
     *
     * @param askedNanos by {@link System#nanoTime}
     * @param failure empty where it was answered
     */
    record Sample(long askedNanos, double millis, String failure, boolean stale) {
        boolean failed() {
            return !failure.isEmpty();
        }
    }

    SteadyProbe(String name, int perSecond, IntFunction<HttpRequest.Builder> request) {
        this(name, perSecond, request, new ConcurrentLinkedQueue<>());
    }

    /** Goes on until its thread is interrupted. */
    void run(ExecutorService threads) {
        long start = System.nanoTime();
        try {
            for (int i = 0; ; i++) {
                TimeUnit.NANOSECONDS.sleep(start + TimeUnit.SECONDS.toNanos(i) / perSecond - System.nanoTime());
                int number = i;
                threads.submit(() -> samples.add(ask(number)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Sample ask(int number) {
        long asked = System.nanoTime();
        try {
            var answer =
                    HTTP.send(request.apply(number).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return new Sample(
                    asked,
                    millisSince(asked),
                    answer.statusCode() < 300 ? "" : answer.statusCode() + " " + answer.body(),
                    answer.headers().firstValue("Codeflix-Stale").isPresent());
        } catch (Exception e) {
            return new Sample(asked, millisSince(asked), String.valueOf(e), false);
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    List<Sample> between(long fromNanos, long toNanos) {
        return samples.stream()
                .filter(sample -> sample.askedNanos() >= fromNanos && sample.askedNanos() < toNanos)
                .toList();
    }
}
