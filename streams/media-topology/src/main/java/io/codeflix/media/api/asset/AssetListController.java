package io.codeflix.media.api.asset;

import io.codeflix.media.api.Asker;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetQuestion;
import io.codeflix.media.query.asset.AssetRow;
import io.codeflix.media.query.title.Title;
import io.codeflix.media.query.title.Titles;
import io.codeflix.streams.api.page.Page;
import io.codeflix.streams.api.page.PageRequest;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of assets: everybody's for admins, their own for others. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetListController {
    private final AssetLists assets;
    private final Titles titles;

    AssetListController(AssetLists assets, Titles titles) {
        this.assets = assets;
        this.titles = titles;
    }

    @GetMapping
    Page<AssetRow> list(
            @RequestParam(required = false) @Nullable String video,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam(defaultValue = "false") boolean awaitingRemoval,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "10") int perPage,
            @RequestParam(defaultValue = "updatedAt") String sort,
            @RequestParam(defaultValue = "desc") String dir,
            Asker asker) {
        var question = new AssetQuestion(
                video,
                owner,
                status.stream().map(AssetListController::status).collect(Collectors.toSet()),
                awaitingRemoval);
        return new PageRequest("", page, perPage, sort, dir)
                .of(assets.find(question), asset -> asker.maySee(asset.ownerId()), AssetLists.SORTS)
                .map(asset -> asset.titled(
                        titles.find(asset.videoId()).map(Title::name).orElse(null)));
    }

    private static AssetStatus status(String name) {
        Optional<AssetStatus> known = Arrays.stream(AssetStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
        var checked = new Violations()
                .require(
                        known.isPresent(),
                        "status",
                        "unknown",
                        "'status' is one of " + List.of(AssetStatus.values()) + ".")
                .refusedOr(Decision::accepted);
        if (checked instanceof Decision.Refused<?>(Problem problem)) {
            throw new RefusedException(problem);
        }
        return known.orElseThrow();
    }
}
