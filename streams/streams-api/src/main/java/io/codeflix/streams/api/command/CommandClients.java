package io.codeflix.streams.api.command;

import io.codeflix.envelope.CommandOutcome;
import io.codeflix.registry.TopicSerdes;
import io.codeflix.streams.api.runtime.LogProperties;
import io.codeflix.trace.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Producer of commands and reader of outcomes. */
@Configuration(proxyBeanMethods = false)
class CommandClients {

    @Bean
    ReplyingKafkaTemplate<String, byte[], CommandOutcome> commandChannel(
            LogProperties log, OutcomesTopic outcomes, TopicSerdes serdes) {
        var channel = new ReplyingKafkaTemplate<>(producers(log), outcomeListener(log, outcomes, serdes));
        channel.setSharedReplyTopic(true);
        channel.setDefaultReplyTimeout(Duration.ofSeconds(15)); // the gateway's own deadline is shorter
        return channel;
    }

    @Bean
    CommandGateway commandGateway(
            ReplyingKafkaTemplate<String, byte[], CommandOutcome> commandChannel,
            TopicSerdes serdes,
            Telemetry telemetry) {
        return new CommandGateway(commandChannel, serdes, new OutcomeMeters(telemetry.meters()));
    }

    @Bean
    WebMvcConfigurer commandRequests() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandRequestResolver(Clock.systemUTC()));
            }
        };
    }

    private static DefaultKafkaProducerFactory<String, byte[]> producers(LogProperties log) {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, log.kafka().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 9_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Every instance is a group of its own that starts at the end: an outcome from before it lived is nobody's. */
    private static ConcurrentMessageListenerContainer<String, CommandOutcome> outcomeListener(
            LogProperties log, OutcomesTopic outcomes, TopicSerdes serdes) {
        var consumers = new DefaultKafkaConsumerFactory<String, CommandOutcome>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        log.kafka().bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ErrorHandlingDeserializer<>(
                        serdes.<CommandOutcome>of(outcomes.topic()).deserializer()));
        var container = new ContainerProperties(outcomes.topic().name());
        container.setGroupId(outcomes.topic().name() + "-reader-" + UUID.randomUUID());
        return new ConcurrentMessageListenerContainer<>(consumers, container);
    }
}
