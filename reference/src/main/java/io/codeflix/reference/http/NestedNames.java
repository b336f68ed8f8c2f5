package io.codeflix.reference.http;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** A nested type's name says what it is nested in: {@code PartUrlsRequest}, for there is more than one Request. */
final class NestedNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var outer = type.getEnclosingClass();
        return outer == null ? super.nameForClass(type, options) : nameForClass(outer, options) + type.getSimpleName();
    }
}
