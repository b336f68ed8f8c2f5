package io.codeflix.bench.peer;

import io.codeflix.streams.api.identity.EndpointRoles;
import io.codeflix.streams.api.identity.Roles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Titles out of PostgreSQL through Spring MVC on virtual threads, JdbcTemplate and HikariCP: a usual good service. */
@SpringBootApplication(
        scanBasePackages = {
            "io.codeflix.bench.peer",
            "io.codeflix.streams.api.cors",
            "io.codeflix.streams.api.identity",
            "io.codeflix.streams.api.problem"
        })
@ConfigurationPropertiesScan({"io.codeflix.streams.api.cors", "io.codeflix.streams.api.identity"})
public class PeerApplication {

    public static void main(String[] args) {
        SpringApplication.run(PeerApplication.class, args);
    }

    @Bean
    EndpointRoles readers() {
        return requests -> requests.requestMatchers("/titles/**").hasAnyRole(Roles.SUBSCRIBER, Roles.CATALOG_ADMIN);
    }
}
