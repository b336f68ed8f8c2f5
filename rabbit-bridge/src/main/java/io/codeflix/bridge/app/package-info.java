/** The bridge as a process: what it is made of, and whether it is ready. */
@NullMarked
package io.codeflix.bridge.app;

import org.jspecify.annotations.NullMarked;
