@NullMarked
package io.codeflix.registry;

import org.jspecify.annotations.NullMarked;
