/** Finds out which instance can answer a question. */
@NullMarked
package io.codeflix.streams.query;

import org.jspecify.annotations.NullMarked;
