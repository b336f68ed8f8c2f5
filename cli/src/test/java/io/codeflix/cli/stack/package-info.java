/** The local platform. */
@NullMarked
package io.codeflix.cli.stack;

import org.jspecify.annotations.NullMarked;
