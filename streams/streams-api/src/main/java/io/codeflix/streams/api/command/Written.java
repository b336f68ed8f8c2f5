package io.codeflix.streams.api.command;

import io.codeflix.envelope.CommandOutcome;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/**
 * Answer to a write that was accepted and committed.
 *
 * @param version of the aggregate after it; give it to {@code ?minVersion=} or {@code If-Match}
 * @param changed whether it changed anything; false where all was so already: the version is then the one from before
 */
public record Written(String id, long version, boolean changed) {

    /** An outcome that doesn't say whether anything changed is from before outcomes did, and is taken for a change. */
    static Written of(String id, CommandOutcome outcome) {
        var version = outcome.getVersion();
        return new Written(id, version == null ? 0 : version, !Boolean.FALSE.equals(outcome.getChanged()));
    }

    /** The same under the id that the asker knows it by. */
    public Written as(String otherId) {
        return new Written(otherId, version, changed);
    }

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
