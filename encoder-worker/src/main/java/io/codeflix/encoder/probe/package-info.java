/** What a file is: told by its bytes first, then by ffprobe; and what of it we refuse. */
@NullMarked
package io.codeflix.encoder.probe;

import org.jspecify.annotations.NullMarked;
