/** Rules of an asset: from its announcement to playable or failed. */
@NullMarked
package io.codeflix.media.model.asset;

import org.jspecify.annotations.NullMarked;
