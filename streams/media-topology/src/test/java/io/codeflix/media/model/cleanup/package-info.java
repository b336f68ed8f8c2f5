@NullMarked
package io.codeflix.media.model.cleanup;

import org.jspecify.annotations.NullMarked;
