@NullMarked
package io.codeflix.cli.trace;

import org.jspecify.annotations.NullMarked;
