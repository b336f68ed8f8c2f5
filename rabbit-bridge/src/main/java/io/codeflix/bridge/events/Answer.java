package io.codeflix.bridge.events;

/** What a message from the workers is. */
sealed interface Answer {

    /** An answer about an asset, whose id is the key in Kafka. */
    record About(String assetId) implements Answer {}

    /** Nothing that anybody could use. */
    record Poison(String reason) implements Answer {}
}
