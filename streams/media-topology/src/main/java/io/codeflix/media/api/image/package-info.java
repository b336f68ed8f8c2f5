/** Images out: an address that stays, answered by one that doesn't. */
@NullMarked
package io.codeflix.media.api.image;

import org.jspecify.annotations.NullMarked;
