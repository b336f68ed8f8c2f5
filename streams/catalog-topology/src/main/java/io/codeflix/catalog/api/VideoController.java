package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.VIDEO_COMMANDS;

import io.codeflix.catalog.CreateVideo;
import io.codeflix.catalog.PublishVideo;
import io.codeflix.catalog.UnpublishVideo;
import io.codeflix.catalog.UpdateVideo;
import io.codeflix.catalog.query.Facet;
import io.codeflix.catalog.query.PreparedTitle;
import io.codeflix.catalog.query.TitleView;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import io.codeflix.streams.api.page.Page;
import io.codeflix.streams.api.page.PageRequest;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.api.text.Search;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** Videos, for admins; drafts included. */
@RestController
@RequestMapping("/api/v1/videos")
final class VideoController {
    private static final Map<String, Comparator<PreparedTitle>> SORTS = sorts();

    private final CommandGateway commands;
    private final TitleView titles;

    VideoController(CommandGateway commands, TitleView titles) {
        this.commands = commands;
        this.titles = titles;
    }

    @PostMapping
    ResponseEntity<Written> create(@RequestBody VideoBody body, CommandRequest request) {
        var command = new CreateVideo(
                request.meta(),
                body.titleOrEmpty(),
                body.descriptionOrEmpty(),
                body.yearOrZero(),
                body.ratingOrUnknown(),
                body.openedOrFalse(),
                Ids.orNone(body.categoryIds()),
                Ids.orNone(body.genreIds()),
                Ids.orNone(body.castMemberIds()));
        return commands.send(VIDEO_COMMANDS, request.newId("video"), command).created("/api/v1/videos");
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> update(@PathVariable String id, @RequestBody VideoBody body, CommandRequest request) {
        var command = new UpdateVideo(
                request.meta(),
                body.titleOrEmpty(),
                body.descriptionOrEmpty(),
                body.yearOrZero(),
                body.ratingOrUnknown(),
                body.openedOrFalse(),
                Ids.orNone(body.categoryIds()),
                Ids.orNone(body.genreIds()),
                Ids.orNone(body.castMemberIds()));
        return commands.send(VIDEO_COMMANDS, id, command).ok();
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<Written> publish(@PathVariable String id, CommandRequest request) {
        return commands.send(VIDEO_COMMANDS, id, new PublishVideo(request.meta()))
                .ok();
    }

    @PostMapping("/{id}/unpublish")
    ResponseEntity<Written> unpublish(@PathVariable String id, CommandRequest request) {
        return commands.send(VIDEO_COMMANDS, id, new UnpublishVideo(request.meta()))
                .ok();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> findById(@PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var video = titles.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("video", id));
        return ResponseEntity.ok()
                .eTag("\"" + video.videoVersion() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(video.adminJson());
    }

    @GetMapping
    Page<RawValue> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int perPage,
            @RequestParam(defaultValue = "title") String sort,
            @RequestParam(defaultValue = "asc") String dir,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String castMember) {
        var wanted = Search.of(search);
        return new PageRequest(search, page, perPage, sort, dir)
                .of(
                        titles.all(),
                        video -> video.isNamed(wanted)
                                && names(video, Facet.Kind.CATEGORY, category)
                                && names(video, Facet.Kind.GENRE, genre)
                                && names(video, Facet.Kind.CAST_MEMBER, castMember),
                        SORTS)
                .map(video -> new RawValue(new String(video.adminJson(), StandardCharsets.UTF_8)));
    }

    private static boolean names(PreparedTitle video, Facet.Kind kind, @Nullable String id) {
        return id == null || video.names(new Facet(kind, id));
    }

    /** Equals stand by id, so that pages never overlap. */
    private static Map<String, Comparator<PreparedTitle>> sorts() {
        var sorts = new HashMap<String, Comparator<PreparedTitle>>();
        sorts.put("title", Comparator.comparing(PreparedTitle::named));
        sorts.put("createdAt", Comparator.comparing(video -> video.state().getCreatedAt()));
        sorts.put("updatedAt", Comparator.comparing(video -> video.state().getUpdatedAt()));
        sorts.put("yearLaunched", Comparator.comparing(video -> video.state().getYearLaunched()));
        sorts.replaceAll((_, order) -> order.thenComparing(PreparedTitle::id));
        return Map.copyOf(sorts);
    }
}
