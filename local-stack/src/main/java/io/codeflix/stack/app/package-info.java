/** The supervisor's command line. */
@NullMarked
package io.codeflix.stack.app;

import org.jspecify.annotations.NullMarked;
