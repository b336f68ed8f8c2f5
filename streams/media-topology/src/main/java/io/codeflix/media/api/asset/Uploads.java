package io.codeflix.media.api.asset;

import io.codeflix.contract.MediaTopics;
import io.codeflix.media.AssetSlot;
import io.codeflix.media.CompleteUpload;
import io.codeflix.media.RegisterAsset;
import io.codeflix.media.model.asset.Announcement;
import io.codeflix.media.model.asset.Asset;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.PartPlan;
import io.codeflix.media.model.job.Job;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.asset.AssetView;
import io.codeflix.media.query.title.Titles;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.UploadCheck.Fault;
import io.codeflix.media.store.UploadCompletion;
import io.codeflix.media.store.UploadCompletion.Result;
import io.codeflix.streams.api.command.CommandGateway;
import io.codeflix.streams.api.command.CommandRequest;
import io.codeflix.streams.api.command.Written;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Decision;
import io.codeflix.streams.decider.FieldViolation;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.decider.Violations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Announcing and completing uploads. Both touch the store and the log, which no transaction spans, so both are written to
 * be repeated: what the first try left behind is recognised by the next.
 */
@Component
class Uploads {
    /** A video that was made just now reaches our copy within this. */
    private static final Duration RACE = Duration.ofSeconds(1);

    private final CommandGateway commands;
    private final AssetQueries assets;
    private final Titles titles;
    private final Originals originals;

    Uploads(CommandGateway commands, AssetQueries assets, Titles titles, Originals originals) {
        this.commands = commands;
        this.assets = assets;
        this.titles = titles;
        this.originals = originals;
    }

    /** Opens an upload; the same request again gets the same one. */
    RegisteredResponse register(Announcement announced, CommandRequest request) {
        String id = request.newId("asset");
        Optional<AssetView> known = assets.findFresh(id);
        if (known.isPresent()) {
            return repeated(known.get(), announced);
        }
        check(announced);
        PartPlan plan = PartPlan.of(announced.sizeBytes());
        String key = Originals.keyOf(id);
        String uploadId = originals.open(key);
        try {
            Written written =
                    commands.send(MediaTopics.ASSET_COMMANDS, id, command(announced, request, plan, uploadId, key));
            return new RegisteredResponse(
                    id, written.version(), AssetStatus.REGISTERED, plan.partSizeBytes(), plan.count());
        } catch (RefusedException refused) {
            originals.abort(key, uploadId);
            // the same request in parallel, which opened another upload, is no other request
            return assets.findFresh(id).map(twin -> repeated(twin, announced)).orElseThrow(() -> refused);
        }
    }

    private static RegisterAsset command(
            Announcement announced, CommandRequest request, PartPlan plan, String uploadId, String key) {
        return RegisterAsset.newBuilder()
                .setMeta(request.meta())
                .setVideoId(announced.videoId())
                .setSlot(AssetSlot.valueOf(announced.slot()))
                .setFileName(announced.fileName())
                .setSizeBytes(announced.sizeBytes())
                .setPartSizeBytes(plan.partSizeBytes())
                .setUploadId(uploadId)
                .setObjectKey(key)
                .setStrict(announced.strict())
                .build();
    }

    /** The decider's rules, asked before anything is opened in the store; and whether the video is there. */
    private void check(Announcement announced) {
        var violations = announced.check(new Violations());
        if (!announced.videoId().isBlank()) {
            violations.require(
                    titles.await(announced.videoId(), _ -> true, RACE).isPresent(),
                    "videoId",
                    "unknown",
                    "There is no video '%s'.".formatted(announced.videoId()));
        }
        if (violations.<Object>refusedOr(Decision::accepted) instanceof Decision.Refused<?>(Problem problem)) {
            throw new RefusedException(problem);
        }
    }

    private static RegisteredResponse repeated(AssetView known, Announcement announced) {
        Asset asset = known.asset();
        boolean same = asset.videoId().equals(announced.videoId())
                && asset.slot().name().equals(announced.slot())
                && asset.fileName().equals(announced.fileName())
                && asset.sizeBytes() == announced.sizeBytes()
                && asset.strict() == announced.strict();
        if (!same) {
            throw new RefusedException(new Problem(
                    Problem.REUSED_KEY, "This Idempotency-Key was used for another file; use a new one.", List.of()));
        }
        return new RegisteredResponse(
                known.id(),
                known.version(),
                asset.status(),
                asset.partSizeBytes(),
                asset.parts().count());
    }

    /** Joins the parts and says so; asking again after it worked is no error. */
    CompletedResponse complete(AssetView view, Map<Integer, String> announced, CommandRequest request) {
        Asset asset = view.asset();
        if (asset.status() == AssetStatus.ABANDONED) {
            throw new RefusedException(new Problem(Problem.CONFLICT, String.valueOf(asset.failure()), List.of()));
        }
        if (asset.removal() != null) {
            throw new RefusedException(new Problem(
                    Problem.CONFLICT, asset.removal().reason().sentence() + ", so it can't be completed.", List.of()));
        }
        if (asset.status() != AssetStatus.REGISTERED) {
            return new CompletedResponse(view.id(), view.version(), asset.jobId());
        }
        Result result =
                new UploadCompletion(originals).complete(asset.objectKey(), asset.uploadId(), asset.parts(), announced);
        return switch (result) {
            case Result.Whole(long size, String etag) -> {
                var command = new CompleteUpload(request.meta(), size, etag);
                Written written = commands.send(MediaTopics.ASSET_COMMANDS, view.id(), command);
                yield new CompletedResponse(view.id(), written.version(), Job.idFor(view.id()));
            }
            case Result.Faulty(var faults) ->
                throw new RefusedException(Problem.validation(
                        faults.stream().map(Uploads::violation).toList()));
            case Result.Lost(var why) -> throw new RefusedException(new Problem("upload-lost", why, List.of()));
        };
    }

    private static FieldViolation violation(Fault fault) {
        return new FieldViolation("parts[%d]".formatted(fault.number()), fault.code(), fault.message());
    }
}
