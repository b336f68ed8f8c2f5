/** Real brokers for tests, each a process that can be killed and started again where it was. */
@NullMarked
package io.codeflix.bridge.brokers;

import org.jspecify.annotations.NullMarked;
