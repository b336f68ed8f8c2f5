/** Routed queries for jobs. */
@NullMarked
package io.codeflix.media.query.job;

import org.jspecify.annotations.NullMarked;
