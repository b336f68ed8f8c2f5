package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.CATEGORY_COMMANDS;

import io.codeflix.catalog.ActivateCategory;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.catalog.DeactivateCategory;
import io.codeflix.catalog.DeleteCategory;
import io.codeflix.catalog.UpdateCategory;
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

/** Categories, for admins. */
@RestController
@RequestMapping("/api/v1/categories")
final class CategoryController {
    private static final Map<String, Comparator<Known<CategoryState>>> SORTS = Known.sorts();

    private final CommandGateway commands;
    private final StateView<CategoryState> categories;

    CategoryController(CommandGateway commands, StateView<CategoryState> categories) {
        this.commands = commands;
        this.categories = categories;
    }

    @PostMapping
    ResponseEntity<Written> create(@RequestBody CategoryBody body, CommandRequest request) {
        boolean active = body.active() == null || body.active();
        var command = new CreateCategory(request.meta(), body.nameOrEmpty(), body.descriptionOrEmpty(), active);
        return commands.send(CATEGORY_COMMANDS, request.newId("category"), command)
                .created("/api/v1/categories");
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> update(@PathVariable String id, @RequestBody CategoryBody body, CommandRequest request) {
        var command = new UpdateCategory(request.meta(), body.nameOrEmpty(), body.descriptionOrEmpty());
        return commands.send(CATEGORY_COMMANDS, id, command).ok();
    }

    @PostMapping("/{id}/activate")
    ResponseEntity<Written> activate(@PathVariable String id, CommandRequest request) {
        return commands.send(CATEGORY_COMMANDS, id, new ActivateCategory(request.meta()))
                .ok();
    }

    @PostMapping("/{id}/deactivate")
    ResponseEntity<Written> deactivate(@PathVariable String id, CommandRequest request) {
        return commands.send(CATEGORY_COMMANDS, id, new DeactivateCategory(request.meta()))
                .ok();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Written> delete(@PathVariable String id, CommandRequest request) {
        return commands.send(CATEGORY_COMMANDS, id, new DeleteCategory(request.meta()))
                .ok();
    }

    @GetMapping("/{id}")
    ResponseEntity<CategoryResponse> findById(
            @PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var category = categories.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("category", id));
        return ResponseEntity.ok().eTag("\"" + category.getVersion() + "\"").body(CategoryResponse.of(category));
    }

    @GetMapping
    Page<CategoryResponse> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int perPage,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "asc") String dir) {
        var wanted = Search.of(search);
        return new PageRequest(search, page, perPage, sort, dir)
                .of(categories.listed(), known -> known.isNamed(wanted), SORTS)
                .map(known -> CategoryResponse.of(known.record()));
    }
}
