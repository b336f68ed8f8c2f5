package io.codeflix.contract;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic, declared once: its name, the records it may carry and how long it keeps them. Keys are strings in UTF-8.
 *
 * @param name {@code <context>.<entity>.<kind>.v<major>}
 * @param records every record type that may be its value; empty for dead letters, which carry whatever could not be read
 * @param retention how long records are kept
 */
public record Topic(String name, List<Class<? extends SpecificRecord>> records, Retention retention) {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+\\.(commands|events|outcomes|state|dlq)\\.v[1-9][0-9]*");

    /** Commands and outcomes are kept for a week: long enough to look into what happened, and past every retry. */
    private static final Retention A_WEEK = new Retention.Limited(Duration.ofDays(7));

    private static final Retention A_MONTH = new Retention.Limited(Duration.ofDays(30));

    public Topic {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' is not <context>.<entity>.<kind>.v<major>".formatted(name));
        }
        records = List.copyOf(records);
    }

    /** A topic of commands or outcomes, or of talk with workers. */
    @SafeVarargs
    public static Topic ofMessages(String name, Class<? extends SpecificRecord>... records) {
        return new Topic(name, List.of(records), A_WEEK);
    }

    /** A topic of facts. */
    @SafeVarargs
    public static Topic ofFacts(String name, Class<? extends SpecificRecord>... records) {
        return new Topic(name, List.of(records), new Retention.Forever());
    }

    /** A topic of latest states by key. */
    @SafeVarargs
    public static Topic ofState(String name, Class<? extends SpecificRecord>... records) {
        return new Topic(name, List.of(records), new Retention.Compacted());
    }

    /** A topic of dead letters. */
    public static Topic ofDeadLetters(String name) {
        return new Topic(name, List.of(), A_MONTH);
    }

    /** The context that owns it: its first word. */
    public String context() {
        return name.substring(0, name.indexOf('.'));
    }

    /** What it carries: commands, events, outcomes, state or dlq. */
    public String kind() {
        return name.split("\\.")[2];
    }

    /** Subject of a record type in the schema registry: topic and record name, so that a new record is a new subject. */
    public String subject(Schema schema) {
        return name + "-" + schema.getFullName();
    }

    /** Schemas of all its record types. */
    public List<Schema> schemas() {
        return records.stream().map(SpecificData.get()::getSchema).toList();
    }
}
