package io.codeflix.registry;

import java.util.List;

/** What applying the contract did, in the order of the contract. */
public record ContractReport(List<Item> items) {

    public ContractReport {
        items = List.copyOf(items);
    }

    /** What an item is. */
    public enum Kind {
        SCHEMA,
        TOPIC
    }

    /** What happened to it. */
    public enum Change {
        CREATED,
        /** A further version of a schema that was there. */
        EVOLVED,
        UNCHANGED
    }

    /** @param name subject or topic name */
    public record Item(Kind kind, String name, Change change) {}

    public long count(Kind kind, Change change) {
        return items.stream()
                .filter(item -> item.kind() == kind && item.change() == change)
                .count();
    }
}
