/** Views that every instance holds whole, with their answers prepared. */
@NullMarked
package io.codeflix.catalog.query;

import org.jspecify.annotations.NullMarked;
