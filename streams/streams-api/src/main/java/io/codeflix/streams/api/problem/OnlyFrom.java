package io.codeflix.streams.api.problem;

import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a value from its own kind of JSON only. The parser would make text of 12345 and of true, a number of "12", a moment of a
 * number, and nothing of "": the sender would learn of it from what others read later.
 */
final class OnlyFrom<T> extends StdScalarDeserializer<T> {
    private final transient Set<JsonToken> tokens;
    private final transient BiFunction<JsonParser, DeserializationContext, T> read;

    private OnlyFrom(Class<T> type, Set<JsonToken> tokens, BiFunction<JsonParser, DeserializationContext, T> read) {
        super(type);
        this.tokens = tokens;
        this.read = read;
    }

    static <T> OnlyFrom<T> text(Class<T> type, BiFunction<JsonParser, DeserializationContext, T> read) {
        return new OnlyFrom<>(type, Set.of(JsonToken.VALUE_STRING), read);
    }

    static OnlyFrom<Integer> smallNumber() {
        return new OnlyFrom<>(Integer.class, Set.of(JsonToken.VALUE_NUMBER_INT), (json, _) -> json.getIntValue());
    }

    static OnlyFrom<Long> number() {
        return new OnlyFrom<>(Long.class, Set.of(JsonToken.VALUE_NUMBER_INT), (json, _) -> json.getLongValue());
    }

    static OnlyFrom<Boolean> yesOrNo() {
        return new OnlyFrom<>(
                Boolean.class,
                Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE),
                (json, _) -> json.getBooleanValue());
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!tokens.contains(json.currentToken())) {
            throw new WrongKindException(json, handledType(), json.currentToken());
        }
        return read.apply(json, context);
    }
}
