@NullMarked
package io.codeflix.reference;

import org.jspecify.annotations.NullMarked;
