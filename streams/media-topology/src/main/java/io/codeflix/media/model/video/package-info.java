/** Which files of a video are needed. */
@NullMarked
package io.codeflix.media.model.video;

import org.jspecify.annotations.NullMarked;
