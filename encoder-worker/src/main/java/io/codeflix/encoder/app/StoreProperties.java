package io.codeflix.encoder.app;

import io.codeflix.encoder.store.StoreConfig;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The object store, by its internal endpoint. */
@ConfigurationProperties("codeflix.store")
record StoreProperties(
        URI endpoint, String bucket, @DefaultValue("local") String region, String accessKey, String secretKey) {

    StoreConfig config() {
        return new StoreConfig(endpoint, bucket, region, accessKey, secretKey);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return config().toString();
    }
}
