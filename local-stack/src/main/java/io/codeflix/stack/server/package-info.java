/** The real servers, one class each. */
@NullMarked
package io.codeflix.stack.server;

import org.jspecify.annotations.NullMarked;
