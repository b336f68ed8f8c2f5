package io.codeflix.reference.events;

import io.codeflix.contract.Retention;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** What people ask about a topic, as the contract and the documentation in its schemas say. */
record TopicDoc(Topic topic) {
    private static final Pattern KEY = Pattern.compile("Key: ([^.]+)\\.");

    static Stream<TopicDoc> all() {
        return Topics.all().stream().map(TopicDoc::new);
    }

    /** The application that writes it, or, where it holds commands, that decides them. */
    String owner() {
        return switch (topic.context()) {
            case "rabbit" -> "rabbit-bridge";
            case "operations" -> "the operators' command line";
            case String context -> context + "-topology";
        };
    }

    /** As the documentation of its records says, or of those of the state beside it. */
    String key() {
        return topic.kind().equals("dlq")
                ? "that of the record that could not be handled"
                : Stream.concat(Stream.of(topic), Topics.all().stream().filter(this::isBeside))
                        .flatMap(known -> known.schemas().stream())
                        .map(TopicDoc::doc)
                        .map(KEY::matcher)
                        .filter(found -> found.find())
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "no record of %s says 'Key: …' in its documentation".formatted(topic.name())));
    }

    private boolean isBeside(Topic other) {
        return other.kind().equals("state") && entity(other).equals(entity(topic));
    }

    private static String entity(Topic topic) {
        return topic.name().substring(0, topic.name().indexOf("." + topic.kind()));
    }

    String retention() {
        return switch (topic.retention()) {
            case Retention.Forever() -> "for ever";
            case Retention.Compacted() -> "the latest of each key";
            case Retention.Limited(var duration) -> "%d days".formatted(duration.toDays());
        };
    }

    /** What it carries, in a sentence. */
    String about() {
        return switch (topic.kind()) {
            case "commands" -> "What is asked of the owner, or handed to it by its workers.";
            case "events" -> "What happened, in order for each key.";
            case "outcomes" -> "The one answer to each command.";
            case "state" -> "The latest state of each key; a record without a value where it is gone.";
            default -> "Records that could not be handled, with the reason in their headers.";
        };
    }

    static String doc(Schema schema) {
        return schema.getDoc() == null
                ? ""
                : schema.getDoc().replaceAll("\\s+", " ").strip();
    }
}
