package io.codeflix.catalog.topology;

import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.CategoryState;
import org.jspecify.annotations.Nullable;

/** What videos need to know of a category. */
final class CategoryReferences {
    private CategoryReferences() {}

    /** A category that is gone stays known as gone, so that no late word brings it back. */
    static CategoryReference of(String id, @Nullable CategoryState category) {
        return category == null
                ? new CategoryReference(id, Long.MAX_VALUE, "", false, true)
                : new CategoryReference(id, category.getVersion(), category.getName(), category.getActive(), false);
    }
}
