@NullMarked
package io.codeflix.encoder.image;

import org.jspecify.annotations.NullMarked;
