package io.codeflix.media.store;

import java.net.URI;

/**
 * Where the object store is and who we are there.
 *
 * @param endpoint for our own calls
 * @param publicEndpoint in the URLs that browsers and the CLI get; often another name of the same store
 */
public record StoreConfig(
        URI endpoint, URI publicEndpoint, String bucket, String region, String accessKey, String secretKey) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "StoreConfig[endpoint=%s, publicEndpoint=%s, bucket=%s]".formatted(endpoint, publicEndpoint, bucket);
    }
}
