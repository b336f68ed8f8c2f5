/** INSPECT: what the original is, and its poster. */
@NullMarked
package io.codeflix.encoder.inspect;

import org.jspecify.annotations.NullMarked;
