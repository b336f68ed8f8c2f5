/** Who may call what, and what goes wrong in media's own words. */
@NullMarked
package io.codeflix.media.api;

import org.jspecify.annotations.NullMarked;
