package io.codeflix.catalog.api.listener;

import io.vertx.core.http.HttpServerRequest;

/**
 * A request on its way to an answer.
 *
 * @param beganNanos when it came in, by {@link System#nanoTime}
 */
record Exchange(HttpServerRequest request, long beganNanos) {}
