package io.codeflix.catalog.topology;

import org.jspecify.annotations.Nullable;

/** Something that every instance holds whole and that follows a state topic. */
@FunctionalInterface
public interface View<R> {

    /** Takes the latest record of a key; null where it is gone. */
    void changed(String key, @Nullable R record);
}
