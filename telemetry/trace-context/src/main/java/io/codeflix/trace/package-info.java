/** Carries one trace (W3C Trace Context) across HTTP, Kafka records and AMQP messages. */
@NullMarked
package io.codeflix.trace;

import org.jspecify.annotations.NullMarked;
