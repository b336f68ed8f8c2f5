package io.codeflix.streams.api.runtime;

import io.codeflix.registry.ConfluentRegistry;
import io.codeflix.registry.SchemaRegistry;
import io.codeflix.registry.TopicSerdes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registry and serdes that the topology and the edge share. */
@Configuration(proxyBeanMethods = false)
class LogClients {

    @Bean
    SchemaRegistry schemaRegistry(LogProperties log) {
        return new ConfluentRegistry(log.registry().url());
    }

    @Bean
    TopicSerdes topicSerdes(SchemaRegistry registry) {
        return new TopicSerdes(registry);
    }
}
