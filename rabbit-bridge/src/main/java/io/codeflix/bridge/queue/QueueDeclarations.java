package io.codeflix.bridge.queue;

import io.codeflix.contract.AmqpBroker;
import io.codeflix.contract.Queues;
import java.util.stream.Stream;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All queues of the platform, declared at each connection in the way of the broker at hand. */
@Configuration(proxyBeanMethods = false)
class QueueDeclarations {

    @Bean
    Declarables queues(@Value("${codeflix.amqp.broker}") AmqpBroker broker) {
        Stream<Declarable> queues = Queues.ALL.stream()
                .flatMap(queue -> Stream.of(queue, Queues.deadLetters(queue)))
                .map(queue -> new Queue(queue, true, false, false, broker.queueArguments(queue)));
        return new Declarables(Stream.concat(queues, Stream.of(new FanoutExchange(Queues.STOPS)))
                .toList());
    }

    /** A broker that holds back publishers must not hold back the acks of what we consume. */
    @Bean
    RabbitTemplateCustomizer ownConnectionForPublishing() {
        return template -> template.setUsePublisherConnection(true);
    }
}
