package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;

import io.codeflix.catalog.CancelPublication;
import io.codeflix.catalog.SchedulePublication;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a video is published by itself, for admins; they read it with the video. */
@RestController
@RequestMapping("/api/v1/videos/{id}/schedule")
final class ScheduleController {
    private final CommandGateway commands;

    ScheduleController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping
    ResponseEntity<Written> set(@PathVariable String id, @RequestBody ScheduleBody body, CommandRequest request) {
        var publishAt = body.publishAtOrEpoch().truncatedTo(ChronoUnit.MILLIS);
        return commands.send(VIDEO_COMMANDS, id, new SchedulePublication(request.meta(), publishAt))
                .ok();
    }

    @DeleteMapping
    ResponseEntity<Written> cancel(@PathVariable String id, CommandRequest request) {
        return commands.send(VIDEO_COMMANDS, id, new CancelPublication(request.meta()))
                .ok();
    }
}
