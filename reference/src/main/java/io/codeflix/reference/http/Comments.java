package io.codeflix.reference.http;

import io.codeflix.reference.source.SourceDocs;
import io.codeflix.reference.source.TypeDoc;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;

/** Hands our Javadoc to springdoc. */
record Comments(SourceDocs docs) implements JavadocProvider {

    @Override
    public String getClassJavadoc(Class<?> type) {
        return docs.of(type).map(TypeDoc::text).orElse("");
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        return docs.of(type).map(TypeDoc::params).orElse(Map.of());
    }

    @Override
    public @Nullable String getMethodJavadocDescription(Method method) {
        return docs.of(method.getDeclaringClass())
                .map(type -> type.methods().get(method.getName()))
                .orElse(null);
    }

    @Override
    public @Nullable String getMethodJavadocReturn(Method method) {
        return null;
    }

    @Override
    public Map<String, String> getMethodJavadocThrows(Method method) {
        return Map.of();
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        return null;
    }

    @Override
    public @Nullable String getFieldJavadoc(Field field) {
        return docs.of(field.getDeclaringClass())
                .map(type -> type.params().get(field.getName()))
                .orElse(null);
    }

    @Override
    public @Nullable String getFirstSentence(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
