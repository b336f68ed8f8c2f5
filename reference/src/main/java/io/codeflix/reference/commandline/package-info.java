/** The command line, as its own model says. */
@NullMarked
package io.codeflix.reference.commandline;

import org.jspecify.annotations.NullMarked;
