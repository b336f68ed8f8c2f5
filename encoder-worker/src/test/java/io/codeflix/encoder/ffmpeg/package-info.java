/** Tests of the package. */
@NullMarked
package io.codeflix.encoder.ffmpeg;

import org.jspecify.annotations.NullMarked;
