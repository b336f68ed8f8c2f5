package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;

import io.codeflix.catalog.RemoveVideoTranslation;
import io.codeflix.catalog.TranslateVideo;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a video is called in other languages, for admins; they read it with the video. */
@RestController
@RequestMapping("/api/v1/videos/{id}/translations/{locale}")
final class TranslationController {
    private final CommandGateway commands;

    TranslationController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping
    ResponseEntity<Written> set(
            @PathVariable String id,
            @PathVariable String locale,
            @RequestBody TranslationBody body,
            CommandRequest request) {
        var command = new TranslateVideo(request.meta(), locale, body.titleOrEmpty(), body.descriptionOrEmpty());
        return commands.send(VIDEO_COMMANDS, id, command).ok();
    }

    @DeleteMapping
    ResponseEntity<Written> remove(@PathVariable String id, @PathVariable String locale, CommandRequest request) {
        return commands.send(VIDEO_COMMANDS, id, new RemoveVideoTranslation(request.meta(), locale))
                .ok();
    }
}
