/** Our own processes. */
@NullMarked
package io.codeflix.stack.apps;

import org.jspecify.annotations.NullMarked;
