package io.codeflix.media.api.asset;

import io.codeflix.media.api.Asker;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.StoredPart;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.peer.StaleHeader;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assets: announce, upload in parts straight to the store, complete, look. */
@RestController
@RequestMapping("/api/v1/assets")
class AssetController {
    /** Long enough for 64 MiB on a bad line; whoever needs longer asks again. */
    private static final Duration URL_LIFE = Duration.ofHours(1);

    private final Uploads uploads;
    private final AssetQueries assets;
    private final AssetLists lists;
    private final Removals removals;
    private final Originals originals;

    AssetController(Uploads uploads, AssetQueries assets, AssetLists lists, Removals removals, Originals originals) {
        this.uploads = uploads;
        this.assets = assets;
        this.lists = lists;
        this.removals = removals;
        this.originals = originals;
    }

    @PostMapping
    ResponseEntity<RegisteredResponse> register(@RequestBody RegisterRequest body, CommandRequest request) {
        var registered = uploads.register(body.announcement(), request);
        return ResponseEntity.created(URI.create("/api/v1/assets/" + registered.id()))
                .eTag(etag(registered.version()))
                .body(registered);
    }

    @GetMapping("/{id}")
    ResponseEntity<AssetResponse> find(@PathVariable String id, Asker asker) {
        var told = assets.find(id);
        AssetView view = visible(told.value(), id, asker);
        Asset asset = view.asset();
        List<StoredPart> parts = asset.status() == AssetStatus.REGISTERED
                ? originals.parts(asset.objectKey(), asset.uploadId()).orElse(List.of())
                : List.of();
        return StaleHeader.ok(told)
                .body(AssetResponse.of(view, parts, lists.isSuperseded(id))); // no ETag: parts arrive without a version
    }

    @PostMapping("/{id}/part-urls")
    PartUrls.Response sign(@PathVariable String id, @RequestBody PartUrls.Request body, Asker asker) {
        Asset asset = visible(assets.findFresh(id), id, asker).asset();
        if (asset.status() != AssetStatus.REGISTERED || asset.removal() != null) {
            throw new RefusedException(
                    new Problem(Problem.CONFLICT, "The upload is over; nothing can be added to it.", List.of()));
        }
        var plan = asset.parts();
        return new PartUrls.Response(body.within(plan).stream()
                .map(number -> {
                    var signed = originals.signPart(
                            asset.objectKey(), asset.uploadId(), number, plan.sizeOf(number), URL_LIFE);
                    return new PartUrls.Signed(number, signed.url(), signed.expiresAt());
                })
                .toList());
    }

    /** Its job is stopped; its bytes stay for some days, and it can be restored until then. */
    @DeleteMapping("/{id}")
    ResponseEntity<RemovalResponse> delete(@PathVariable String id, CommandRequest request, Asker asker) {
        return answer(removals.delete(visible(assets.findFresh(id), id, asker), request));
    }

    /** Brings back what was deleted or replaced, and in its place. */
    @PostMapping("/{id}/restore")
    ResponseEntity<RemovalResponse> restore(@PathVariable String id, CommandRequest request, Asker asker) {
        return answer(removals.restore(visible(assets.findFresh(id), id, asker), request));
    }

    private static ResponseEntity<RemovalResponse> answer(RemovalResponse response) {
        return ResponseEntity.ok().eTag(etag(response.version())).body(response);
    }

    @PostMapping("/{id}/complete")
    ResponseEntity<CompletedResponse> complete(
            @PathVariable String id, @RequestBody CompleteRequest body, CommandRequest request, Asker asker) {
        var completed = uploads.complete(visible(assets.findFresh(id), id, asker), body.announced(), request);
        return ResponseEntity.ok().eTag(etag(completed.version())).body(completed);
    }

    private static AssetView visible(Optional<AssetView> found, String id, Asker asker) {
        return found.filter(view -> asker.maySee(view.asset().ownerId()))
                .orElseThrow(() -> RefusedException.notFound("asset", id));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
