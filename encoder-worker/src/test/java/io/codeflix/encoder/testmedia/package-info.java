/** Media that tests work on: a real film clip, and odd and broken files made by FFmpeg. */
@NullMarked
package io.codeflix.encoder.testmedia;

import org.jspecify.annotations.NullMarked;
