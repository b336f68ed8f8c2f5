/** Categories and videos. */
@NullMarked
package io.codeflix.cli.catalog;

import org.jspecify.annotations.NullMarked;
