/** Tests of the package. */
@NullMarked
package io.codeflix.encoder.encode;

import org.jspecify.annotations.NullMarked;
