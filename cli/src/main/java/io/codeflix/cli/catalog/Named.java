package io.codeflix.cli.catalog;

import org.jspecify.annotations.Nullable;

/** Something that another thing refers to; people see its name. */
public record Named(String id, @Nullable String name) {

    @Override
    public String toString() {
        return name == null ? id : name;
    }
}
