/** A small platform over real HTTP that keeps the contract. */
@NullMarked
package io.codeflix.cli.platform;

import org.jspecify.annotations.NullMarked;
