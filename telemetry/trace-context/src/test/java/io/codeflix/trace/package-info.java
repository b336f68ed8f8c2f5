@NullMarked
package io.codeflix.trace;

import org.jspecify.annotations.NullMarked;
