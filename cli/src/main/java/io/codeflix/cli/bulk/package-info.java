/** Whole catalogs: apply, import, export, and create from files. */
@NullMarked
package io.codeflix.cli.bulk;

import org.jspecify.annotations.NullMarked;
