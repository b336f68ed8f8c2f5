/** Entries of a catalog file: what may be said of a category, genre, cast member or video, and how it is read. */
@NullMarked
package io.codeflix.cli.bulk.entry;

import org.jspecify.annotations.NullMarked;
