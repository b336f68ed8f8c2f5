package io.codeflix.streams.api.problem;

import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;

/** Reads JSON to the letter: an unknown or doubled field, a number for a text and half a character are errors. */
@Configuration(proxyBeanMethods = false)
public class StrictJson {

    @Bean
    public JsonMapperBuilderCustomizer toTheLetter() {
        return json -> json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(every -> {
                    for (var shape : CoercionInputShape.values()) {
                        every.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .addModule(scalars());
    }

    private static SimpleModule scalars() {
        return new SimpleModule("scalars-to-the-letter")
                .addDeserializer(String.class, OnlyFrom.text(String.class, BodyText::read))
                .addDeserializer(Instant.class, OnlyFrom.text(Instant.class, BodyText::moment))
                .addDeserializer(Integer.class, OnlyFrom.smallNumber())
                .addDeserializer(Long.class, OnlyFrom.number())
                .addDeserializer(Boolean.class, OnlyFrom.yesOrNo());
    }
}
