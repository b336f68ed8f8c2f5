package io.codeflix.reference.events;

import io.codeflix.contract.Queues;
import io.codeflix.contract.Topics;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Every topic with its key, its records, its owner and its retention, and every queue. */
public final class TopicPage {

    private TopicPage() {}

    public static String markdown() {
        var page = new StringBuilder("""
                # Topics and queues

                **Records are not compressed**: every Kafka client reads them without a codec. All our producers write so, and topics keep
                what is written (`compression.type` is Kafka's own, `producer`) unless an operator sets something else. Reading them from
                Node or Python: [outside-consumers.md](../how-to/outside-consumers.md).

                Made from the contract; `./mvnw -pl reference -am test -Dcodeflix.golden.rewrite=true` writes it anew. For programs:
                [events-asyncapi.yaml](events-asyncapi.yaml).

                Every topic has %d partitions unless configured otherwise, chosen for life. Keys are UTF-8, values are Avro in the
                framing of a Confluent-compatible registry, under the subject `<topic>-<record>`.

                | topic | key | owner | kept |
                |---|---|---|---|
                """.formatted(Topics.PARTITIONS));
        TopicDoc.all()
                .forEach(topic -> page.append("| [`%s`](#%s) | %s | %s | %s |\n"
                        .formatted(
                                topic.topic().name(), anchor(topic), topic.key(), topic.owner(), topic.retention())));
        page.append(
                "\n## Queues\n\nBodies are the bytes of the Kafka record. What nobody can handle goes to `<queue>.dlq`.\n\n");
        Queues.ALL.forEach(queue -> page.append("- `%s`\n".formatted(queue)));
        TopicDoc.all().filter(topic -> !topic.topic().records().isEmpty()).forEach(topic -> section(page, topic));
        return page.toString();
    }

    private static String anchor(TopicDoc topic) {
        return topic.topic().records().isEmpty()
                ? "topics-and-queues"
                : topic.topic().name().replace(".", "");
    }

    private static void section(StringBuilder page, TopicDoc topic) {
        page.append("\n## %s\n\n%s\n\n| record | meaning |\n|---|---|\n"
                .formatted(topic.topic().name(), topic.about()));
        page.append(topic.topic().schemas().stream().map(TopicPage::row).collect(Collectors.joining()));
    }

    private static String row(Schema schema) {
        return "| `%s` | %s |\n"
                .formatted(schema.getName(), TopicDoc.doc(schema).replace("|", "\\|"));
    }
}
