/** The titles of the catalog, as far as media needs them. */
@NullMarked
package io.codeflix.media.query.title;

import org.jspecify.annotations.NullMarked;
