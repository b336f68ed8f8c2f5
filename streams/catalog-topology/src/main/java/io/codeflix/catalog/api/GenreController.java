package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.GENRE_COMMANDS;

import io.codeflix.catalog.ActivateGenre;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CreateGenre;
import io.codeflix.catalog.DeactivateGenre;
import io.codeflix.catalog.DeleteGenre;
import io.codeflix.catalog.GenreState;
import io.codeflix.catalog.UpdateGenre;
import io.codeflix.catalog.query.Known;
import io.codeflix.catalog.query.StateView;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import io.codeflix.streams.api.page.Page;
import io.codeflix.streams.api.page.PageRequest;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.api.text.Search;
import java.util.Comparator;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Genres, for admins. */
@RestController
@RequestMapping("/api/v1/genres")
final class GenreController {
    private static final Map<String, Comparator<Known<GenreState>>> SORTS = Known.sorts();

    private final CommandGateway commands;
    private final StateView<GenreState> genres;
    private final StateView<CategoryState> categories;

    GenreController(CommandGateway commands, StateView<GenreState> genres, StateView<CategoryState> categories) {
        this.commands = commands;
        this.genres = genres;
        this.categories = categories;
    }

    @PostMapping
    ResponseEntity<Written> create(@RequestBody GenreBody body, CommandRequest request) {
        boolean active = body.active() == null || body.active();
        var command = new CreateGenre(request.meta(), body.nameOrEmpty(), active, Ids.orNone(body.categoryIds()));
        return commands.send(GENRE_COMMANDS, request.newId("genre"), command).created("/api/v1/genres");
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> update(@PathVariable String id, @RequestBody GenreBody body, CommandRequest request) {
        var command = new UpdateGenre(request.meta(), body.nameOrEmpty(), Ids.orNone(body.categoryIds()));
        return commands.send(GENRE_COMMANDS, id, command).ok();
    }

    @PostMapping("/{id}/activate")
    ResponseEntity<Written> activate(@PathVariable String id, CommandRequest request) {
        return commands.send(GENRE_COMMANDS, id, new ActivateGenre(request.meta()))
                .ok();
    }

    @PostMapping("/{id}/deactivate")
    ResponseEntity<Written> deactivate(@PathVariable String id, CommandRequest request) {
        return commands.send(GENRE_COMMANDS, id, new DeactivateGenre(request.meta()))
                .ok();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Written> delete(@PathVariable String id, CommandRequest request) {
        return commands.send(GENRE_COMMANDS, id, new DeleteGenre(request.meta()))
                .ok();
    }

    @GetMapping("/{id}")
    ResponseEntity<GenreResponse> findById(@PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var genre = genres.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("genre", id));
        return ResponseEntity.ok().eTag("\"" + genre.getVersion() + "\"").body(response(genre));
    }

    @GetMapping
    Page<GenreResponse> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int perPage,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "asc") String dir) {
        var wanted = Search.of(search);
        return new PageRequest(search, page, perPage, sort, dir)
                .of(genres.listed(), known -> known.isNamed(wanted), SORTS)
                .map(known -> this.response(known.record()));
    }

    private GenreResponse response(GenreState genre) {
        return GenreResponse.of(genre, categories);
    }
}
