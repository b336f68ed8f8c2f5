@NullMarked
package io.codeflix.reference.events;

import org.jspecify.annotations.NullMarked;
