/** What may be removed from the object store, and what never. */
@NullMarked
package io.codeflix.media.model.cleanup;

import org.jspecify.annotations.NullMarked;
