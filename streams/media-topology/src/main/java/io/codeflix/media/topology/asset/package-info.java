/** How the model of an asset meets its records. */
@NullMarked
package io.codeflix.media.topology.asset;

import org.jspecify.annotations.NullMarked;
