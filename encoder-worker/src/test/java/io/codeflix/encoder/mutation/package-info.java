/** Thousands of broken files, made from small good ones by chance that can be repeated. */
@NullMarked
package io.codeflix.encoder.mutation;

import org.jspecify.annotations.NullMarked;
