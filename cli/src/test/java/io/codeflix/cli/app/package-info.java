/** The command line as a whole. */
@NullMarked
package io.codeflix.cli.app;

import org.jspecify.annotations.NullMarked;
