package io.codeflix.cli.bulk.source;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2: {@code no} and {@code 12:30} are texts, as people expect. */
final class YamlSource {

    /** A catalog of some hundred thousand titles. */
    private static final int CODE_POINTS_AT_MOST = 512 << 20;

    /** Deeper than anything a catalog says; ends what refers to itself. */
    private static final int DEPTH_AT_MOST = 20;

    private final Flaws flaws;

    private YamlSource(Flaws flaws) {
        this.flaws = flaws;
    }

    static List<Value> read(String file, String text, Flaws flaws) {
        return new YamlSource(flaws).documents(file, text);
    }

    private List<Value> documents(String file, String text) {
        var settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(CODE_POINTS_AT_MOST)
                .setLabel(file)
                .build();
        var read = new ArrayList<Value>();
        int document = 1;
        try {
            for (var node : new Compose(settings).composeAllFromString(text)) {
                read.add(value(node, new Place(file, document, 1), 0));
                document++;
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            flaws.add(new Place(file, document, line), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            flaws.add(new Place(file, document, 0), "not YAML: " + String.valueOf(e.getMessage()));
        }
        return read;
    }

    private Value value(Node node, Place near, int depth) {
        var place = near.at(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(near.line()));
        if (depth > DEPTH_AT_MOST) {
            flaws.add(place, "nested too deeply");
            return new Value.Nothing(place);
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar, place);
            case SequenceNode list ->
                new Value.Sequence(
                        place,
                        list.getValue().stream()
                                .map(item -> value(item, place, depth + 1))
                                .toList());
            case MappingNode object ->
                new Value.Mapping(
                        place,
                        object.getValue().stream()
                                .map(field -> field(field, place, depth))
                                .toList());
            default -> new Value.Nothing(place);
        };
    }

    private Value.Mapping.Field field(NodeTuple field, Place near, int depth) {
        var name = value(field.getKeyNode(), near, depth + 1);
        if (name instanceof Value.Scalar(Place place, String text, Value.Scalar.Type _)) {
            return new Value.Mapping.Field(place, text, value(field.getValueNode(), place, depth + 1));
        }
        flaws.add(name.place(), "a field's name is a text, not " + name.sort());
        return new Value.Mapping.Field(name.place(), "", value(field.getValueNode(), near, depth + 1));
    }

    private static Value scalar(ScalarNode scalar, Place place) {
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return new Value.Nothing(place);
        }
        var type = tag.equals(Tag.BOOL)
                ? Value.Scalar.Type.FLAG
                : tag.equals(Tag.INT)
                        ? Value.Scalar.Type.WHOLE_NUMBER
                        : tag.equals(Tag.FLOAT) ? Value.Scalar.Type.DECIMAL : Value.Scalar.Type.TEXT;
        return new Value.Scalar(place, scalar.getValue(), type);
    }
}
