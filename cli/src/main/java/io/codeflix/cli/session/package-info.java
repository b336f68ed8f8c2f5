/** Who is signed in: OAuth tokens for each base URL. */
@NullMarked
package io.codeflix.cli.session;

import org.jspecify.annotations.NullMarked;
