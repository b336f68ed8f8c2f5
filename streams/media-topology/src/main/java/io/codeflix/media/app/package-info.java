/** Wires and starts the deployable. */
@NullMarked
package io.codeflix.media.app;

import org.jspecify.annotations.NullMarked;
