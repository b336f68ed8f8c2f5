/** Views that every instance holds whole. */
@NullMarked
package io.codeflix.streams.view;

import org.jspecify.annotations.NullMarked;
