/** Starts the catalog. */
@NullMarked
package io.codeflix.catalog.app;

import org.jspecify.annotations.NullMarked;
