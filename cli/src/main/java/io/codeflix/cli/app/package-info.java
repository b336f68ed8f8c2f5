/** The command line itself: the root command, how commands get what they need, how failures are told. */
@NullMarked
package io.codeflix.cli.app;

import org.jspecify.annotations.NullMarked;
