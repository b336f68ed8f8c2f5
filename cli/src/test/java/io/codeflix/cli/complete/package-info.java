/** Completion in shells. */
@NullMarked
package io.codeflix.cli.complete;

import org.jspecify.annotations.NullMarked;
