/** The AMQP side: how queues are declared and when a publication counts. */
@NullMarked
package io.codeflix.bridge.queue;

import org.jspecify.annotations.NullMarked;
