package io.codeflix.cli.console;

import tools.jackson.databind.JsonNode;

/** JSON trees as block YAML. Strings are double-quoted as in JSON, which YAML 1.2 reads the same way. */
final class Yaml {

    private final StringBuilder text = new StringBuilder();

    static String of(JsonNode tree) {
        var yaml = new Yaml();
        yaml.append(tree, 0);
        return yaml.text.toString();
    }

    private void append(JsonNode node, int indent) {
        if (node.isObject() && !node.isEmpty()) {
            for (var field : node.properties()) {
                text.repeat(' ', indent).append(field.getKey()).append(':');
                appendValue(field.getValue(), indent + 2);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            for (var item : node) {
                text.repeat(' ', indent).append('-');
                appendItem(item, indent + 2);
            }
        } else {
            text.repeat(' ', indent).append(node).append('\n');
        }
    }

    private void appendValue(JsonNode value, int indent) {
        if (value.isContainer() && !value.isEmpty()) {
            text.append('\n');
            append(value, indent);
        } else {
            text.append(' ').append(value).append('\n');
        }
    }

    /** The first field of an object stands on the line of its dash. */
    private void appendItem(JsonNode item, int indent) {
        if (item.isContainer() && !item.isEmpty()) {
            int start = text.length();
            append(item, indent);
            text.delete(start, start + indent - 1);
        } else {
            text.append(' ').append(item).append('\n');
        }
    }
}
