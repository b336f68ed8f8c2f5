package io.codeflix.bridge.app;

import io.codeflix.contract.MediaTopics;
import io.codeflix.contract.Topic;
import io.codeflix.registry.ContractCheck;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Up when Kafka answers and has our topics. */
@Component("kafka")
class KafkaHealth implements HealthIndicator, DisposableBean {
    private static final int TIMEOUT_MILLIS = 2000;
    private static final List<Topic> TOPICS =
            List.of(MediaTopics.TASK_COMMANDS, MediaTopics.TASK_EVENTS, MediaTopics.BRIDGE_DEAD_LETTERS);

    private final Admin admin;

    KafkaHealth(KafkaAdmin kafka) {
        var config = new HashMap<>(kafka.getConfigurationProperties());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.admin = Admin.create(config);
    }

    @Override
    public Health health() {
        try {
            var violations = new ContractCheck(admin).violations(TOPICS);
            return violations.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("contract", violations).build();
        } catch (KafkaException e) {
            return Health.down(e).build();
        }
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
