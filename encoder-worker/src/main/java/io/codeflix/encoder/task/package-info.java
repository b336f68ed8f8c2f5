/** One run of one task, from its message to its answer. */
@NullMarked
package io.codeflix.encoder.task;

import org.jspecify.annotations.NullMarked;
