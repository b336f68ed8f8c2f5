package io.codeflix.media.store;

import io.codeflix.media.model.asset.PartPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what the owner announced with what the store has, part by part, and names everything that is wrong. */
public final class UploadCheck {
    /** More than this is no help to anybody. */
    private static final int MOST_FAULTS = 100;

    private UploadCheck() {}

    /** Something wrong with a part. */
    public record Fault(int number, String code, String message) {}

    /**
     * Faults of an upload that is about to be joined; empty where every part is there, of its size and with its MD5.
     *
     * @param announced MD5 in hex by part number
     */
    public static List<Fault> faults(PartPlan plan, Map<Integer, String> announced, List<StoredPart> stored) {
        Map<Integer, StoredPart> byNumber = stored.stream()
                .collect(Collectors.toMap(StoredPart::number, part -> part, (first, _) -> first, TreeMap::new));
        List<Fault> faults = new ArrayList<>();
        for (int number = 1; number <= plan.count() && faults.size() < MOST_FAULTS; number++) {
            String etag = announced.get(number);
            StoredPart part = byNumber.get(number);
            if (etag == null) {
                faults.add(new Fault(number, "required", "Part %d is not announced".formatted(number)));
            } else if (part == null) {
                faults.add(new Fault(number, "missing", "Part %d is not in the store: upload it".formatted(number)));
            } else if (part.sizeBytes() != plan.sizeOf(number)) {
                faults.add(new Fault(
                        number,
                        "wrong-size",
                        "Part %d has %d bytes in the store, not %d: upload it again"
                                .formatted(number, part.sizeBytes(), plan.sizeOf(number))));
            } else if (!part.etag().equals(etag)) {
                faults.add(new Fault(
                        number,
                        "wrong-checksum",
                        "Part %d is not what was announced: its MD5 in the store is %s, upload it again"
                                .formatted(number, part.etag())));
            }
        }
        announced.keySet().stream()
                .filter(number -> number < 1 || number > plan.count())
                .limit(MOST_FAULTS)
                .forEach(number -> faults.add(new Fault(
                        number, "unknown", "There is no part %d: the file has %d".formatted(number, plan.count()))));
        return List.copyOf(faults);
    }
}
