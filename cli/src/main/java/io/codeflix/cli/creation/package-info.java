/** Creating things so that the same command, given again, makes nothing twice. */
@NullMarked
package io.codeflix.cli.creation;

import org.jspecify.annotations.NullMarked;
