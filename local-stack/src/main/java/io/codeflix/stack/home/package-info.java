/** Where everything lies: the checkout, the home folder with its secrets, the ports. */
@NullMarked
package io.codeflix.stack.home;

import org.jspecify.annotations.NullMarked;
