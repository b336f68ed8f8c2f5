package io.codeflix.cli.dlq;

import io.codeflix.contract.Queues;
import io.codeflix.contract.Topic;
import io.codeflix.contract.Topics;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names one dead letter in a short form: {@code catalog.topology/2/17} in a topic, {@code encode/3f2a91bc04de} in a queue. */
sealed interface LetterId {

    String DEAD_LETTERS = ".dlq.v1";

    /** The topic or queue that it lies in. */
    String place();

    /** A record in a topic of dead letters. */
    record InTopic(String place, int partition, long offset) implements LetterId {
        @Override
        public String toString() {
            return shortened(place) + "/" + partition + "/" + offset;
        }

        private static String shortened(String topic) {
            return topic.endsWith(DEAD_LETTERS) ? topic.substring(0, topic.length() - DEAD_LETTERS.length()) : topic;
        }
    }

    /** A message in the dead letters of a queue; it has no place of its own there, so its content names it. */
    record InQueue(String queue, String digest) implements LetterId {
        @Override
        public String place() {
            return Queues.deadLetters(queue);
        }

        @Override
        public String toString() {
            return queue.replaceFirst("^codeflix\\.", "").replaceFirst("\\.v1$", "") + "/" + digest;
        }
    }

    /** Every topic of dead letters. */
    static List<String> topics() {
        return Topics.all().stream()
                .filter(topic -> topic.kind().equals("dlq"))
                .map(Topic::name)
                .toList();
    }

    /** Reads it from the command line. */
    final class Converter implements ITypeConverter<LetterId> {

        @Override
        public LetterId convert(String text) {
            var parts = text.split("/", -1);
            var found = parts.length == 3 ? inTopic(parts) : parts.length == 2 ? inQueue(parts) : Stream.<LetterId>of();
            return found.findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'%s' is no dead letter's id, such as catalog.topology/2/17 or encode/3f2a91bc04de; 'codeflix dlq list --each' shows them"
                                    .formatted(text)));
        }

        private static Stream<LetterId> inTopic(String[] parts) {
            return parts[1].matches("\\d{1,9}") && parts[2].matches("\\d{1,18}")
                    ? topics().stream()
                            .map(topic ->
                                    (LetterId) new InTopic(topic, Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                            .filter(id -> id.toString().equals(String.join("/", parts)))
                    : Stream.of();
        }

        private static Stream<LetterId> inQueue(String[] parts) {
            return Queues.ALL.stream()
                    .map(queue -> (LetterId) new InQueue(queue, parts[1]))
                    .filter(id -> id.toString().equals(String.join("/", parts)));
        }
    }
}
