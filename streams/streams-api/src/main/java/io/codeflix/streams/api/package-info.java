/** What every topology needs at its HTTP edge. */
@NullMarked
package io.codeflix.streams.api;

import org.jspecify.annotations.NullMarked;
