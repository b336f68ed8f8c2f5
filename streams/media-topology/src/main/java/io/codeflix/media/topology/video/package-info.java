/** Joins what the catalog says of videos with the assets there are for them. */
@NullMarked
package io.codeflix.media.topology.video;

import org.jspecify.annotations.NullMarked;
