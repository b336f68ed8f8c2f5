/** Completion in the shell, which asks the platform where an id is wanted. */
@NullMarked
package io.codeflix.cli.complete;

import org.jspecify.annotations.NullMarked;
