/** Journeys and faults, seen from outside: through the command line, with real processes that are really killed. */
@NullMarked
package io.codeflix.e2e;

import org.jspecify.annotations.NullMarked;
