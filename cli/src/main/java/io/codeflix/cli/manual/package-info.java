/** Man pages, made from the commands themselves. */
@NullMarked
package io.codeflix.cli.manual;

import org.jspecify.annotations.NullMarked;
