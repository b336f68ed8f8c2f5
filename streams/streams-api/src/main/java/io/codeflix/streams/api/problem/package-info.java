/** Answers to what can't be done, as RFC 9457 problems. */
@NullMarked
package io.codeflix.streams.api.problem;

import org.jspecify.annotations.NullMarked;
