package io.codeflix.streams.decider;

/**
 * One field that breaks one rule.
 *
 * @param field path in the request, for example {@code title} or {@code categoryIds}
 * @param code stable machine word, for example {@code required}
 * @param message a sentence for a person
 */
public record FieldViolation(String field, String code, String message) {}
