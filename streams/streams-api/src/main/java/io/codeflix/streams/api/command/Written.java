package io.codeflix.streams.api.command;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/**
 * Answer to a write that was accepted and committed.
 *
 * @param version of the aggregate after it; give it to {@code ?minVersion=} or {@code If-Match}
 */
public record Written(String id, long version) {

    public ResponseEntity<Written> ok() {
        return ResponseEntity.ok().eTag(etag()).body(this);
    }

    /** 201 with the address of what was created. */
    public ResponseEntity<Written> created(String collection) {
        return ResponseEntity.created(URI.create(collection + "/" + id))
                .eTag(etag())
                .body(this);
    }

    private String etag() {
        return "\"" + version + "\"";
    }
}
