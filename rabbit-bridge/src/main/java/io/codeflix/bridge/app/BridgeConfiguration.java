package io.codeflix.bridge.app;

import io.codeflix.registry.ConfluentRegistry;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import java.net.URI;
import java.time.Duration;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class BridgeConfiguration {
    /** Short, since both listeners try again by themselves and must be able to stop meanwhile. */
    private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration RECONNECT_PAUSE = Duration.ofSeconds(1);

    /** How long an answer may wait for others to share its batch. */
    private static final Duration BATCH_WAIT = Duration.ofMillis(20);

    @Bean
    @ConditionalOnMissingBean
    SchemaRegistry schemaRegistry(@Value("${codeflix.registry.url}") URI url) {
        return new ConfluentRegistry(url, REGISTRY_PATIENCE);
    }

    @Bean
    TopicSerdes topicSerdes(SchemaRegistry registry) {
        return new TopicSerdes(registry);
    }

    /** Never gives up: what can't be brought across at all was dead-lettered before, the rest waits for a broker. */
    @Bean
    CommonErrorHandler tryAgain() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        var handler = new DefaultErrorHandler(pauses);
        handler.setLogLevel(KafkaException.Level.DEBUG); // the listener tells of outages, once
        return handler;
    }

    /** Both listeners tell of outages themselves, without a line and a payload a record. */
    @Bean
    ProducerListener<Object, Object> quietProducer() {
        return new ProducerListener<>() {};
    }

    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> queueListener() {
        return container -> {
            container.setReceiveTimeout(BATCH_WAIT.toMillis());
            container.setAutoDeclare(false); // every new connection declares; asking again only fills the log
            container.setRecoveryInterval(RECONNECT_PAUSE.toMillis());
            // a broker that goes down during the handshake looks like a wrong password
            container.setPossibleAuthenticationFailureFatal(false);
        };
    }
}
