/** Tickets out, manifests out. */
@NullMarked
package io.codeflix.media.api.playback;

import org.jspecify.annotations.NullMarked;
