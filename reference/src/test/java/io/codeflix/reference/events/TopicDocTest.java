package io.codeflix.reference.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.contract.CatalogTopics;
import io.codeflix.contract.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicDocTest {

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicsKeyIsThatOfEveryRecordItCarries(Topic topic, String key) {
        assertThat(new TopicDoc(topic).key()).isEqualTo(key);
    }

    static Object[][] topics() {
        return new Object[][] {
            {CatalogTopics.REFERENCE_EVENTS, "category id or genre id or cast member id"},
            {CatalogTopics.GENRE_EVENTS, "genre id"},
            {CatalogTopics.TITLE_STATE, "video id"},
            {CatalogTopics.DEAD_LETTERS, "that of the record that could not be handled"},
        };
    }
}
