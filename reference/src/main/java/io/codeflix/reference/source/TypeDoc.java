package io.codeflix.reference.source;

import java.util.Map;

/**
 * What is said about one type.
 *
 * @param text the comment without its tags
 * @param params {@code @param} tags: what a record's components are
 * @param methods comments of its methods by name
 */
public record TypeDoc(String text, Map<String, String> params, Map<String, String> methods) {
    public TypeDoc {
        params = Map.copyOf(params);
        methods = Map.copyOf(methods);
    }
}
