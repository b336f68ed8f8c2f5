/** The one address people and programs of the platform know. */
@NullMarked
package io.codeflix.stack.gateway;

import org.jspecify.annotations.NullMarked;
