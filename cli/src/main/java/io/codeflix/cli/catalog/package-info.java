/** Categories, videos and titles. */
@NullMarked
package io.codeflix.cli.catalog;

import org.jspecify.annotations.NullMarked;
