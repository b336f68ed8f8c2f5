package io.codeflix.contract;

import java.util.List;
import java.util.stream.Stream;

/** Every topic of the platform. */
public final class Topics {

    /** Partitions of every topic unless configured: equal everywhere and chosen for life, or references go missing. */
    public static final int PARTITIONS = 6;

    private Topics() {}

    /** All topics that {@code codeflix schema apply} and the operators' resources create. */
    public static List<Topic> all() {
        return Stream.of(CatalogTopics.ALL, MediaTopics.ALL, OperationsTopics.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
