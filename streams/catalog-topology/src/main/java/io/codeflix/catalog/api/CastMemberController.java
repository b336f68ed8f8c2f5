package io.codeflix.catalog.api;

import static io.codeflix.contract.CatalogTopics.CAST_MEMBER_COMMANDS;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CreateCastMember;
import io.codeflix.catalog.DeleteCastMember;
import io.codeflix.catalog.UpdateCastMember;
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

/** Cast members, for admins. */
@RestController
@RequestMapping("/api/v1/cast-members")
final class CastMemberController {
    private static final Map<String, Comparator<Known<CastMemberState>>> SORTS = Known.sorts();

    private final CommandGateway commands;
    private final StateView<CastMemberState> castMembers;

    CastMemberController(CommandGateway commands, StateView<CastMemberState> castMembers) {
        this.commands = commands;
        this.castMembers = castMembers;
    }

    @PostMapping
    ResponseEntity<Written> create(@RequestBody CastMemberBody body, CommandRequest request) {
        var command = new CreateCastMember(request.meta(), body.nameOrEmpty(), body.typeOrUnknown());
        return commands.send(CAST_MEMBER_COMMANDS, request.newId("cast-member"), command)
                .created("/api/v1/cast-members");
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> update(@PathVariable String id, @RequestBody CastMemberBody body, CommandRequest request) {
        var command = new UpdateCastMember(request.meta(), body.nameOrEmpty(), body.typeOrUnknown());
        return commands.send(CAST_MEMBER_COMMANDS, id, command).ok();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Written> delete(@PathVariable String id, CommandRequest request) {
        return commands.send(CAST_MEMBER_COMMANDS, id, new DeleteCastMember(request.meta()))
                .ok();
    }

    @GetMapping("/{id}")
    ResponseEntity<CastMemberResponse> findById(
            @PathVariable String id, @RequestParam(defaultValue = "0") long minVersion) {
        var castMember =
                castMembers.find(id, minVersion).orElseThrow(() -> RefusedException.notFound("cast member", id));
        return ResponseEntity.ok().eTag("\"" + castMember.getVersion() + "\"").body(CastMemberResponse.of(castMember));
    }

    @GetMapping
    Page<CastMemberResponse> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int perPage,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "asc") String dir) {
        var wanted = Search.of(search);
        return new PageRequest(search, page, perPage, sort, dir)
                .of(castMembers.listed(), known -> known.isNamed(wanted), SORTS)
                .map(known -> CastMemberResponse.of(known.record()));
    }
}
