/** Routed queries for assets. */
@NullMarked
package io.codeflix.media.query.asset;

import org.jspecify.annotations.NullMarked;
