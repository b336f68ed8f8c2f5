/** Announcing and uploading files. */
@NullMarked
package io.codeflix.media.api.asset;

import org.jspecify.annotations.NullMarked;
