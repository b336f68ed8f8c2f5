package io.codeflix.encoder.store;

import java.net.URI;

/** Where the object store is and who we are there. */
public record StoreConfig(URI endpoint, String bucket, String region, String accessKey, String secretKey) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "%s/%s".formatted(endpoint, bucket);
    }
}
