/** Questions to the stores of this application. */
@NullMarked
package io.codeflix.media.query;

import org.jspecify.annotations.NullMarked;
