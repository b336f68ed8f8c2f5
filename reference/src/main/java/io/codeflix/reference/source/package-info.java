/** Reads what the sources say about themselves. */
@NullMarked
package io.codeflix.reference.source;

import org.jspecify.annotations.NullMarked;
