/** Media as it runs: a real broker, a real object store, real HTTP. */
@NullMarked
package io.codeflix.media.it;

import org.jspecify.annotations.NullMarked;
