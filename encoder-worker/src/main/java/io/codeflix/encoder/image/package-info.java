/** IMAGE: one picture checked by its head, then written anew in the widths of its slot. */
@NullMarked
package io.codeflix.encoder.image;

import org.jspecify.annotations.NullMarked;
