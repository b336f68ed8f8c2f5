package io.codeflix.media.it;

import static java.util.Objects.requireNonNull;

import io.codeflix.media.topology.asset.AssetAggregate;
import io.codeflix.streams.api.runtime.StreamsRuntime;
import java.net.URI;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance of the application. */
record MediaInstance(ConfigurableApplicationContext app, int port) implements AutoCloseable {

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where this instance believes the copies of an asset are. */
    KeyQueryMetadata copiesOf(String assetId) {
        return app.getBean(StreamsRuntime.class)
                .streams()
                .queryMetadataForKey(AssetAggregate.STORE, assetId, new StringSerializer());
    }

    boolean owns(String assetId) {
        return copiesOf(assetId).activeHost().port() == port;
    }

    /** It works on, and nobody reaches it any more. */
    void unplug() {
        requireNonNull(((WebServerApplicationContext) app).getWebServer()).stop();
    }

    @Override
    public void close() {
        app.close();
    }
}
