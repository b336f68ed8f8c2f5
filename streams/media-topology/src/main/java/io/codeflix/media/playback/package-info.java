/** Tickets and the manifests that are written anew for whoever holds one. */
@NullMarked
package io.codeflix.media.playback;

import org.jspecify.annotations.NullMarked;
