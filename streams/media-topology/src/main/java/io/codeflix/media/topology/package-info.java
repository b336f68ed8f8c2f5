/** The dataflow of assets and jobs: one topology, and the records both sides share. */
@NullMarked
package io.codeflix.media.topology;

import org.jspecify.annotations.NullMarked;
