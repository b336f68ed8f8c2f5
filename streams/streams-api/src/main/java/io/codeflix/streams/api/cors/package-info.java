/** Which pages of other origins may read what is answered here (Fetch standard, CORS). */
@NullMarked
package io.codeflix.streams.api.cors;

import org.jspecify.annotations.NullMarked;
