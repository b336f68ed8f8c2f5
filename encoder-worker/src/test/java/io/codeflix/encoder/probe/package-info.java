/** Tests of the package. */
@NullMarked
package io.codeflix.encoder.probe;

import org.jspecify.annotations.NullMarked;
