package io.codeflix.streams.view;

import org.jspecify.annotations.Nullable;

/** What a state topic is shown as; told of every record, from the first one on after each start. */
@FunctionalInterface
public interface View<R> {

    /** @param state null where it is gone */
    void changed(String key, @Nullable R state);
}
