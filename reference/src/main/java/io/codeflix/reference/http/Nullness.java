package io.codeflix.reference.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.codeflix.streams.api.contract.Constraint;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's record has is always there, and null where it is marked so. What is marked so in a request's record may be left
 * out, unless a rule wants it.
 *
 * @param requests records that bodies of requests are read into
 */
record Nullness(Set<Class<?>> requests) implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        var raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            var model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels()
                            .get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                mark(raw, model);
            }
        }
        return resolved;
    }

    private void mark(Class<?> type, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        boolean sent = requests.contains(type);
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var name = nameOf(component);
            var property = properties.get(name);
            if (property == null) {
                continue;
            }
            var constraint = component.getAnnotation(Constraint.class);
            Constraints.apply(constraint, property);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!sent || !nullable || (constraint != null && constraint.required())) {
                required.add(name);
            }
            if (!sent && nullable) {
                properties.put(name, nullable(property));
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static String nameOf(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        if (property.getTypes() != null) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        if (property.getEnum() != null) {
            allowNull(property);
        }
        return property;
    }

    @SuppressWarnings("unchecked") // a list of allowed values has to name null too
    private static void allowNull(Schema<?> property) {
        var values = new ArrayList<@Nullable Object>(property.getEnum());
        values.add(null);
        ((Schema<Object>) property).setEnum(values);
    }
}
