package io.codeflix.streams.view;

import io.codeflix.contract.Topic;
import io.codeflix.registry.TopicSerdes;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a view that every instance holds whole. The store it hangs on is in memory and stays empty: such a store replays
 * the topic from its beginning at every start, so the view needs no copy of the records beside its own.
 */
public final class WholeView {

    private WholeView() {}

    /** @param name plural, of the things the topic tells of */
    public static <R extends SpecificRecord> void add(
            StreamsBuilder builder, TopicSerdes serdes, Topic topic, String name, View<R> view) {
        Serde<R> records = serdes.of(topic);
        String store = "all-" + name;
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), records),
                topic.name(),
                Consumed.with(Serdes.String(), records).withName("read-all-" + name),
                () -> new Feed<>(store, view));
    }

    /** Whatever fails is logged and left out: an exception here would stop every instance at every start. */
    private static final class Feed<R extends SpecificRecord> extends ContextualProcessor<String, R, Void, Void> {
        private static final Logger LOG = LoggerFactory.getLogger(WholeView.class);

        private final String name;
        private final View<R> view;

        Feed(String name, View<R> view) {
            this.name = name;
            this.view = view;
        }

        @Override
        public void process(Record<String, R> record) {
            try {
                view.changed(record.key(), record.value());
            } catch (RuntimeException e) {
                LOG.error("{}: record {} could not be shown and is left out", name, record.key(), e);
            }
        }
    }
}
