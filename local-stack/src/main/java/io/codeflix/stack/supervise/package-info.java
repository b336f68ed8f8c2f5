/** Starts components in order, watches them, stops them in reverse. */
@NullMarked
package io.codeflix.stack.supervise;

import org.jspecify.annotations.NullMarked;
