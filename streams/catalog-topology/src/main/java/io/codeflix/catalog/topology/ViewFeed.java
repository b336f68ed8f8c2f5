package io.codeflix.catalog.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a view that every instance holds whole. The store is in memory, so a start replays every record through here
 * and the view's indexes need no restore of their own. A record that fails is logged and left out: an exception here
 * would stop every instance, and each restart would meet the same record.
 */
final class ViewFeed<R extends SpecificRecord> extends ContextualProcessor<String, R, Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);

    private final String storeName;
    private final View<R> view;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, R> store;

    ViewFeed(String storeName, View<R> view) {
        this.storeName = storeName;
        this.view = view;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<String, R> record) {
        try {
            store.put(record.key(), record.value());
            view.changed(record.key(), record.value());
        } catch (RuntimeException e) {
            LOG.error("{}: record {} could not be shown and is left out", storeName, record.key(), e);
        }
    }
}
