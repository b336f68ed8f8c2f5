/** Signing in and out. */
@NullMarked
package io.codeflix.cli.session;

import org.jspecify.annotations.NullMarked;
