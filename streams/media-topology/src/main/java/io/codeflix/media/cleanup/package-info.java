/** Removes from the object store what nobody refers to. */
@NullMarked
package io.codeflix.media.cleanup;

import org.jspecify.annotations.NullMarked;
