/** The object store's edge: multipart uploads, signed URLs, small reads. */
@NullMarked
package io.codeflix.media.store;

import org.jspecify.annotations.NullMarked;
