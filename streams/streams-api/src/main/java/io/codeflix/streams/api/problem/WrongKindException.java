package io.codeflix.streams.api.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of one kind stands where another is expected; nothing is made to fit. */
final class WrongKindException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final String came;

    WrongKindException(JsonParser json, Class<?> expected, @Nullable JsonToken token) {
        super(json, "another kind of value than expected", expected);
        this.came = words(token);
    }

    /** What came, in the sender's words. */
    String came() {
        return came;
    }

    static String words(@Nullable JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT -> "a number";
            case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case START_ARRAY -> "a list";
            case START_OBJECT, PROPERTY_NAME -> "an object";
            case null, default -> "something else";
        };
    }
}
