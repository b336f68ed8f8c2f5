package io.codeflix.contract;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Full compatibility: old readers read what is written now, and readers of now read what was ever written. */
final class Compatibility {

    private Compatibility() {}

    /** A sentence for each thing that breaks between two sets of subjects. */
    static List<String> violations(Map<String, Schema> released, Map<String, Schema> current) {
        var violations = new ArrayList<String>();
        new TreeMap<>(released).forEach((subject, then) -> {
            var now = current.get(subject);
            if (now == null) {
                violations.add(subject + " is gone, but its records are still in the topic");
            } else {
                violations.addAll(unreadable(subject, "what was released can't be read any more", now, then));
                violations.addAll(unreadable(subject, "released readers can't read it", then, now));
            }
        });
        return violations;
    }

    private static List<String> unreadable(String subject, String what, Schema reader, Schema writer) {
        var result = checkReaderWriterCompatibility(reader, writer);
        if (result.getType() == COMPATIBLE) {
            return List.of();
        }
        return result.getResult().getIncompatibilities().stream()
                .map(reason -> "%s: %s at %s: %s".formatted(subject, what, reason.getLocation(), reason.getMessage()))
                .toList();
    }
}
