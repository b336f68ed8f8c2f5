/** What is printed. */
@NullMarked
package io.codeflix.cli.console;

import org.jspecify.annotations.NullMarked;
