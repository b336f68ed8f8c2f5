package io.codeflix.cli.dlq;

import io.codeflix.cli.record.RecordView;
import io.codeflix.contract.Retention;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Where a dead letter goes when it is replayed. */
sealed interface Destination {

    /** What the applications call a record without key or value. */
    String EMPTY = ".EmptyRecordException";

    /** @param partition the one it came from, so that it keeps its order with what has the same key; null where unknown */
    record ToTopic(String topic, @Nullable Integer partition) implements Destination {
        @Override
        public String toString() {
            return topic;
        }
    }

    record ToQueue(String queue) implements Destination {
        @Override
        public String toString() {
            return queue;
        }
    }

    /** Replaying it would do harm, or nothing. */
    record Nowhere(String reason, String advice) implements Destination {}

    /**
     * Only commands and the talk with workers go back: whoever reads them knows a repeat. A fact or a state that is written
     * again would be news to every other reader, and an old state would replace a newer one.
     */
    static Destination of(DeadLetter letter, RecordView content) {
        if (letter.record().value() == null
                && letter.exception() != null
                && letter.exception().endsWith(EMPTY)) {
            return new Nowhere(
                    "it is empty, and would come back",
                    "Nothing of it is lost: it had no content that asks for something. Find who wrote it, then discard it.");
        }
        if (letter.record().value() == null) {
            return new Nowhere(
                    "its payload is lost",
                    "What failed had already sent something on, so only where it came from is known. Look at the record itself: codeflix topic tail%s. Then discard this letter."
                            .formatted(where(letter)));
        }
        if (content.problem() != null) {
            return new Nowhere(
                    "it can't be read: " + content.problem(),
                    "Replayed as it is, it would come back. Where its schema is missing, 'codeflix schema apply' first; else find who wrote it, and discard it.");
        }
        if (letter.id() instanceof LetterId.InQueue inQueue) {
            return new ToQueue(inQueue.queue());
        }
        var source = letter.source() == null ? writerOf(content) : declared(letter.source());
        if (source.isEmpty()) {
            return new Nowhere(
                    letter.source() == null
                            ? "it doesn't say where it came from"
                            : letter.source() + " is none of the contract's topics",
                    "Topics that belong to one application are written by it alone. Mend the application, then discard this letter.");
        }
        var topic = source.get();
        if (!carries(topic, content)) {
            return new Nowhere(
                    "%s doesn't carry %s, so it would come back at once".formatted(topic.name(), content.type()),
                    "Who wrote it took the wrong topic%s. Have it written where it belongs, then discard this letter."
                            .formatted(writerOf(content)
                                    .map(right -> "; it belongs to " + right.name())
                                    .orElse("")));
        }
        if (content.key() == null) {
            return new Nowhere(
                    "it has no key, so it would come back at once",
                    "It doesn't say what it is about. Have it written with the aggregate's id as its key, then discard this letter.");
        }
        return topic.retention() instanceof Retention.Limited && !topic.kind().equals("outcomes")
                ? new ToTopic(topic.name(), letter.sourcePartition())
                : new Nowhere(
                        "%s holds %s, which are never written twice".formatted(topic.name(), topic.kind()),
                        "The record is still there%s. Mend the application; it reads it again when its offset is set back. Then discard this letter."
                                .formatted(
                                        letter.sourcePartition() == null
                                                ? ""
                                                : ", in partition %d at offset %d"
                                                        .formatted(letter.sourcePartition(), letter.sourceOffset())));
    }

    private static String where(DeadLetter letter) {
        return letter.source() == null || letter.sourcePartition() == null
                ? " TOPIC"
                : " %s --partition %d --from %d -n 1"
                        .formatted(letter.source(), letter.sourcePartition(), letter.sourceOffset());
    }

    private static Optional<Topic> declared(String name) {
        return Topics.all().stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    private static boolean carries(Topic topic, RecordView content) {
        return topic.schemas().stream().map(Schema::getFullName).anyMatch(name -> name.equals(content.type()));
    }

    /** A command belongs to exactly one topic. */
    private static Optional<Topic> writerOf(RecordView content) {
        var carriers =
                Topics.all().stream().filter(topic -> carries(topic, content)).toList();
        return carriers.size() == 1 ? Optional.of(carriers.getFirst()) : Optional.empty();
    }
}
