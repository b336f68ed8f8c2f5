/** Watching and retrying jobs. */
@NullMarked
package io.codeflix.media.api.job;

import org.jspecify.annotations.NullMarked;
