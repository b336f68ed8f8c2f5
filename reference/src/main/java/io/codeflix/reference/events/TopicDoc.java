package io.codeflix.reference.events;

import io.codeflix.contract.Retention;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.Optional;
import java.util.regex.Matcher;
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

    /** As the documentation of its records says, each key once, or else that of the state beside it. */
    String key() {
        if (topic.kind().equals("dlq")) {
            return "that of the record that could not be handled";
        }
        return Stream.concat(Stream.of(topic), Topics.all().stream().filter(this::isBeside))
                .map(known -> keys(known).toList())
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .map(keys -> String.join(" or ", keys))
                .orElseThrow(() -> new IllegalStateException(
                        "no record of %s says 'Key: …' in its documentation".formatted(topic.name())));
    }

    private static Stream<String> keys(Topic topic) {
        return topic.schemas().stream()
                .map(TopicDoc::key)
                .flatMap(Optional::stream)
                .distinct();
    }

    /** The key of one record, where its documentation says it. */
    static Optional<String> key(Schema schema) {
        return Optional.of(KEY.matcher(doc(schema))).filter(Matcher::find).map(found -> found.group(1));
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
            case "events" ->
                topic.retention() instanceof Retention.Compacted
                        ? "Internal, never replicate it: the latest of each key, in every partition."
                        : "What happened, in order for each key.";
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
