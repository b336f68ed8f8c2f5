/** Tests of the package. */
@NullMarked
package io.codeflix.encoder.failure;

import org.jspecify.annotations.NullMarked;
