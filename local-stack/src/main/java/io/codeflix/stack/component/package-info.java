/** What a part of the stack is: how it starts, how its health is found out, what it needs and which state it is in. */
@NullMarked
package io.codeflix.stack.component;

import org.jspecify.annotations.NullMarked;
