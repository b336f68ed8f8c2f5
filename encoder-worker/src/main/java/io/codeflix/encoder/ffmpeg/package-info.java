/** The FFmpeg programs: where they come from, and how one of them is run so that it can neither hang, grow nor reach out. */
@NullMarked
package io.codeflix.encoder.ffmpeg;

import org.jspecify.annotations.NullMarked;
