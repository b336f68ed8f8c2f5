package io.codeflix.media.store;

import io.codeflix.media.model.asset.PartPlan;
import io.codeflix.media.store.Originals.StoredObject;
import io.codeflix.media.store.UploadCheck.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns uploaded parts into one object that is what its owner announced. Safe to repeat at any point: a crash between the
 * store and whoever asked leaves a joined object, which the next try recognises by its size and tag.
 */
public final class UploadCompletion {
    private final Originals originals;

    public UploadCompletion(Originals originals) {
        this.originals = originals;
    }

    /** How a completion ended. */
    public sealed interface Result {

        /** The original is whole. @param etag the store's tag of it, without quotes */
        record Whole(long sizeBytes, String etag) implements Result {}

        /** Parts to mend before asking again; never empty. */
        record Faulty(List<Fault> faults) implements Result {}

        /** The upload is gone, or the store's object is not the file that was announced: start over. */
        record Lost(String why) implements Result {}
    }

    /** @param announced MD5 in lower-case hex by part number */
    public Result complete(String key, String uploadId, PartPlan plan, Map<Integer, String> announced) {
        Optional<List<StoredPart>> stored = originals.parts(key, uploadId);
        if (stored.isEmpty()) {
            return check(key, plan, announced);
        }
        List<Fault> faults = UploadCheck.faults(plan, announced, stored.get());
        if (!faults.isEmpty()) {
            return new Result.Faulty(faults);
        }
        originals.join(
                key,
                uploadId,
                stored.get().stream()
                        .filter(part -> part.number() <= plan.count())
                        .toList());
        return check(key, plan, announced);
    }

    private Result check(String key, PartPlan plan, Map<Integer, String> announced) {
        Optional<StoredObject> whole = originals.find(key);
        if (whole.isEmpty()) {
            return new Result.Lost("The store knows neither this upload nor the file: register it again");
        }
        String expected = MultipartEtag.of(List.copyOf(new TreeMap<>(announced).values()));
        StoredObject object = whole.get();
        return object.sizeBytes() == plan.sizeBytes() && object.etag().equals(expected)
                ? new Result.Whole(object.sizeBytes(), object.etag())
                : new Result.Lost(
                        "The file in the store is not the one announced: it has %d bytes and tag %s, not %d and %s"
                                .formatted(object.sizeBytes(), object.etag(), plan.sizeBytes(), expected));
    }
}
