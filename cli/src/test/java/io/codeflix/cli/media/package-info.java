/** Uploads and jobs. */
@NullMarked
package io.codeflix.cli.media;

import org.jspecify.annotations.NullMarked;
