/** Sends commands and waits for their outcomes. */
@NullMarked
package io.codeflix.streams.api.command;

import org.jspecify.annotations.NullMarked;
