/** How names are found and ordered, whatever language they are in. */
@NullMarked
package io.codeflix.streams.api.text;

import org.jspecify.annotations.NullMarked;
