/** Tests of the package. */
@NullMarked
package io.codeflix.encoder.task;

import org.jspecify.annotations.NullMarked;
