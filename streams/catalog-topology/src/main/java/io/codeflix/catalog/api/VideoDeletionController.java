package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;

import io.codeflix.catalog.DeleteVideo;
import io.codeflix.catalog.RestoreVideo;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deleting videos, and bringing them back while that is possible. */
@RestController
@RequestMapping("/api/v1/videos/{id}")
final class VideoDeletionController {
    private final CommandGateway commands;
    private final RemovalProperties removal;

    VideoDeletionController(CommandGateway commands, RemovalProperties removal) {
        this.commands = commands;
        this.removal = removal;
    }

    /**
     * Answer to a deletion.
     *
     * @param changed whether it changed anything
     * @param restorableUntil it can come back until then; its files stay as long
     */
    record Deleted(String id, long version, boolean changed, Instant restorableUntil) {}

    @DeleteMapping
    ResponseEntity<Deleted> delete(@PathVariable String id, CommandRequest request) {
        Instant restorableUntil = Instant.now().plus(removal.after()); // the decider's moment is never before this one
        Written written = commands.send(VIDEO_COMMANDS, id, new DeleteVideo(request.meta()));
        return ResponseEntity.ok()
                .eTag("\"" + written.version() + "\"")
                .body(new Deleted(written.id(), written.version(), written.changed(), restorableUntil));
    }

    /** It comes back as a draft, with its files. */
    @PostMapping("/restore")
    ResponseEntity<Written> restore(@PathVariable String id, CommandRequest request) {
        return commands.send(VIDEO_COMMANDS, id, new RestoreVideo(request.meta()))
                .ok();
    }
}
