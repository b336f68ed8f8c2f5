package io.codeflix.streams.api.identity;

import io.codeflix.streams.api.problem.ProblemWriter;
import io.codeflix.telemetry.Probes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who may call what: the application's roles, probes for everybody, and nothing else. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityRules {

    /** A method that nobody knows is told as 405 by the path it is sent to; the rules below are about paths. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, EndpointRoles roles, ProblemWriter problems) {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> List.copyOf(Roles.authorities(token)));
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, so nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .addFilterBefore(new TokenInQueryFilter(problems), AuthorizationFilter.class)
                .addFilterBefore(new IssuerAwayFilter(problems), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(Probes.LIVE, Probes.READY, Probes.METRICS)
                            .permitAll();
                    requests.requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                            .permitAll();
                    requests.requestMatchers("/internal/**").hasRole(Roles.SERVICE);
                    roles.configure(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                        .authenticationEntryPoint((_, response, refusal) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(response, Refusals.of(refusal));
                        })
                        .accessDeniedHandler((_, response, _) -> problems.write(response, Refusals.FORBIDDEN)))
                .build();
    }
}
