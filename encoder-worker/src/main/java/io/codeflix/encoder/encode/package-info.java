/** ENCODE: one window of frames into all rungs of the ladder, and the sound, from one decode. */
@NullMarked
package io.codeflix.encoder.encode;

import org.jspecify.annotations.NullMarked;
