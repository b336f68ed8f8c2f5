/** Tests of the package. */
@NullMarked
package io.codeflix.encoder.packaging;

import org.jspecify.annotations.NullMarked;
