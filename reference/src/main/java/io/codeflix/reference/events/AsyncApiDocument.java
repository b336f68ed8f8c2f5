package io.codeflix.reference.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.codeflix.contract.Topics;
import java.util.Map;
import org.apache.avro.Schema;

/** AsyncAPI 3.0 of the log: a channel each topic, a message each record type, its schema as it is registered. */
public final class AsyncApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));
    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

    private final ObjectNode document = JSON.createObjectNode();

    private AsyncApiDocument() {}

    public static String yaml() {
        try {
            return YAML.writeValueAsString(new AsyncApiDocument().made());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode made() throws JsonProcessingException {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Codeflix events")
                .put("version", "v1")
                .put("description", "Every change is an Avro event on Kafka. Each topic belongs to one context.");
        document.put("defaultContentType", "application/vnd.apache.avro");
        document.putObject("servers")
                .putObject("local")
                .put("host", "127.0.0.1:7492")
                .put("protocol", "kafka")
                .put("description", "the local platform's broker");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var messages = document.putObject("components").putObject("messages");
        for (var topic : TopicDoc.all().toList()) {
            channel(channels.putObject(topic.topic().name()), topic);
            operation(operations.putObject(topic.topic().name()), topic);
            for (var schema : topic.topic().schemas()) {
                message(messages.putObject(schema.getName()), schema, topic);
            }
        }
        return document;
    }

    private static void channel(ObjectNode channel, TopicDoc topic) {
        channel.put("address", topic.topic().name())
                .put("description", "%s Owner: %s.".formatted(topic.about(), topic.owner()));
        var messages = channel.putObject("messages");
        topic.topic()
                .schemas()
                .forEach(schema ->
                        messages.putObject(schema.getName()).put("$ref", "#/components/messages/" + schema.getName()));
        var kafka = channel.putObject("bindings").putObject("kafka").put("partitions", Topics.PARTITIONS);
        var config = kafka.putObject("topicConfiguration");
        Map<String, String> settings = topic.topic().retention().topicConfig();
        config.putArray("cleanup.policy").add(settings.get("cleanup.policy"));
        if (settings.get("retention.ms") instanceof String millis) {
            config.put("retention.ms", Long.parseLong(millis));
        }
    }

    /** From the owner's side: it hears commands and says everything else. */
    private static void operation(ObjectNode operation, TopicDoc topic) {
        operation
                .put("action", topic.topic().kind().equals("commands") ? "receive" : "send")
                .put("description", topic.about())
                .put("summary", "%s, by %s".formatted(topic.topic().kind(), topic.owner()))
                .putObject("channel")
                .put("$ref", "#/channels/" + topic.topic().name());
    }

    private static void message(ObjectNode message, Schema schema, TopicDoc topic) throws JsonProcessingException {
        message.put("name", schema.getFullName()).put("title", schema.getName()).put("summary", TopicDoc.doc(schema));
        var payload = message.putObject("payload").put("schemaFormat", AVRO);
        payload.set("schema", JSON.readTree(schema.toString()));
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", TopicDoc.key(schema).orElseGet(topic::key));
    }
}
