/** The process: its configuration and how its parts are wired. */
@NullMarked
package io.codeflix.encoder.app;

import org.jspecify.annotations.NullMarked;
