/** Viewers' reads, on a port of their own: prepared bytes straight to the socket, without servlets in between. */
@NullMarked
package io.codeflix.catalog.api.listener;

import org.jspecify.annotations.NullMarked;
