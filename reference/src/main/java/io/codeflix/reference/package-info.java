/** Writes docs/reference from the code. */
@NullMarked
package io.codeflix.reference;

import org.jspecify.annotations.NullMarked;
