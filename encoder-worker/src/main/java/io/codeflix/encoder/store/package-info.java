/** The object store, as far as a worker needs it: originals in, results out, nothing left of a run that failed. */
@NullMarked
package io.codeflix.encoder.store;

import org.jspecify.annotations.NullMarked;
