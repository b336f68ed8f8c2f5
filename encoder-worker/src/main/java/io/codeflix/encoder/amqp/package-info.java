/** Tasks from RabbitMQ, one at a time, and answers back. */
@NullMarked
package io.codeflix.encoder.amqp;

import org.jspecify.annotations.NullMarked;
