package io.codeflix.encoder.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;

/**
 * A message that is not acknowledged yet.
 *
 * @param queue that it came from
 */
record Delivery(String queue, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
    long tag() {
        return envelope.getDeliveryTag();
    }
}
