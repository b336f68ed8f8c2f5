package io.codeflix.reference.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;

/** Finds the records that bodies of requests are read into, and what those hold. */
final class RequestRecords {
    private RequestRecords() {}

    static Set<Class<?>> of(Collection<? extends Class<?>> controllers) {
        var found = new HashSet<Class<?>>();
        controllers.stream()
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> add(parameter.getParameterizedType(), found));
        return found;
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> add(argument, found));
        } else if (type instanceof Class<?> raw && raw.isRecord() && found.add(raw)) {
            Arrays.stream(raw.getRecordComponents()).forEach(component -> add(component.getGenericType(), found));
        }
    }
}
