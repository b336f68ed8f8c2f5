/** The whole worker, tried with real programs. */
@NullMarked
package io.codeflix.encoder;

import org.jspecify.annotations.NullMarked;
