/** The local platform: a supervisor process of its own, started, watched and stopped from here. */
@NullMarked
package io.codeflix.cli.stack;

import org.jspecify.annotations.NullMarked;
