package io.codeflix.bridge.app;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** What arrived on the other side, by asset. */
record Arrived<T>(Map<String, T> byAsset) {

    T of(String asset) {
        return requireNonNull(byAsset.get(asset), asset);
    }
}
