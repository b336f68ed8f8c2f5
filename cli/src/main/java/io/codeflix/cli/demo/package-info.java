/** The whole journey in one command, from nothing to a playing title. */
@NullMarked
package io.codeflix.cli.demo;

import org.jspecify.annotations.NullMarked;
