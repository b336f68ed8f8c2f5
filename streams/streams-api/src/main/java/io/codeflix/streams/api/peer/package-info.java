/** One hop to the instance that owns a key. */
@NullMarked
package io.codeflix.streams.api.peer;

import org.jspecify.annotations.NullMarked;
