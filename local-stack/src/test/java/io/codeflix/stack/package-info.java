/** What the tests of the real parts share. */
@NullMarked
package io.codeflix.stack;

import org.jspecify.annotations.NullMarked;
