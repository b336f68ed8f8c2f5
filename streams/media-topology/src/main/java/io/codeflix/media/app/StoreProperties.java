package io.codeflix.media.app;

import io.codeflix.media.store.StoreConfig;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The object store.
 *
 * @param endpoint for our own calls
 * @param publicEndpoint in URLs that browsers and the CLI get
 */
@ConfigurationProperties("codeflix.store")
record StoreProperties(
        URI endpoint,
        URI publicEndpoint,
        String bucket,
        @DefaultValue("local") String region,
        String accessKey,
        String secretKey) {

    StoreConfig config() {
        return new StoreConfig(endpoint, publicEndpoint, bucket, region, accessKey, secretKey);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return config().toString();
    }
}
