/** Starts Broker-J in a JVM of its own. */
@NullMarked
package io.codeflix.stack.brokerj;

import org.jspecify.annotations.NullMarked;
