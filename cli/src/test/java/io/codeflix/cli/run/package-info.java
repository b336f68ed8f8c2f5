/** Runs the command line in this JVM. */
@NullMarked
package io.codeflix.cli.run;

import org.jspecify.annotations.NullMarked;
