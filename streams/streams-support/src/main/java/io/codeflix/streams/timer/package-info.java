/** One mechanism for everything that has to happen at a moment: kept in a store, woken at the moment, never before. */
@NullMarked
package io.codeflix.streams.timer;

import org.jspecify.annotations.NullMarked;
