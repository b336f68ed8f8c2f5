package io.codeflix.streams.api.identity;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.codeflix.streams.api.problem.ProblemWriter;
import io.codeflix.streams.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What callers get while the identity provider is away. */
class IssuerAwayTest {
    private final TestIssuer issuer = new TestIssuer();

    @AfterEach
    void closeIssuer() {
        issuer.close();
    }

    @Test
    void tokensOfKnownKeysGoOnAndStrangersStayStrangers() {
        edge(http -> {
            http.perform(get("/films").header("Authorization", "Bearer " + issuer.token("vera", "subscriber")))
                    .andExpect(status().isOk());
            var later = issuer.token("victor", "subscriber");
            issuer.close();

            http.perform(get("/films").header("Authorization", "Bearer " + later))
                    .andExpect(status().isOk());
            http.perform(get("/films").header("Authorization", "Bearer no.token.atall"))
                    .andExpect(status().isUnauthorized());
        });
    }

    @Test
    void aTokenThatCannotBeCheckedIsToldToComeAgain() {
        edge(http -> {
            var token = issuer.token("vera", "subscriber");
            issuer.close();

            for (int i = 0; i < 5; i++) {
                http.perform(get("/films").header("Authorization", "Bearer " + token))
                        .andExpect(status().isServiceUnavailable())
                        .andExpect(header().exists("Retry-After"))
                        .andExpect(jsonPath("$.code").value("identity-unavailable"));
            }
        });
    }

    private interface Calls {
        void with(MockMvc http) throws Exception;
    }

    private void edge(Calls calls) {
        new WebApplicationContextRunner()
                .withUserConfiguration(Edge.class)
                .withPropertyValues(
                        "codeflix.identity.issuer=" + issuer.issuer(),
                        "codeflix.identity.jwks-uri=" + issuer.jwksUri(),
                        "codeflix.identity.audience=" + TestIssuer.AUDIENCE)
                .run(context -> calls.with(MockMvcBuilders.webAppContextSetup(context)
                        .apply(springSecurity())
                        .build()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(IdentityProperties.class)
    @Import({HttpSecurityRules.class, TokenVerification.class, ProblemWriter.class, Films.class})
    static class Edge {
        @Bean
        EndpointRoles roles() {
            return requests -> requests.requestMatchers("/films").hasRole("subscriber");
        }
    }

    @RestController
    static class Films {
        @GetMapping("/films")
        String films() {
            return "Heat";
        }
    }
}
