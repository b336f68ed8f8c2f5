/** How far a run is. */
@NullMarked
package io.codeflix.encoder.progress;

import org.jspecify.annotations.NullMarked;
