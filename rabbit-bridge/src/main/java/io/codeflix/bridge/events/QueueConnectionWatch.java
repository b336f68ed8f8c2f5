package io.codeflix.bridge.events;

import io.codeflix.bridge.queue.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.amqp.rabbit.listener.ListenerContainerConsumerFailedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells when the AMQP broker goes and comes back, which a quiet bridge would not notice otherwise. */
@Component
class QueueConnectionWatch implements ConnectionListener {
    private final Outage outage = new Outage("The AMQP broker is away");

    QueueConnectionWatch(ConnectionFactory connections) {
        connections.addConnectionListener(this);
    }

    @EventListener
    void failed(ListenerContainerConsumerFailedEvent event) {
        outage.began(event.getThrowable());
    }

    @Override
    public void onCreate(@Nullable Connection connection) {
        outage.ended();
    }
}
