/** Whole catalogs, from files and to files. */
@NullMarked
package io.codeflix.cli.bulk;

import org.jspecify.annotations.NullMarked;
