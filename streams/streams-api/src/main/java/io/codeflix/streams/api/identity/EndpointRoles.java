package io.codeflix.streams.api.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Says which role may call which endpoint; every application has one. What it doesn't name is refused. */
@FunctionalInterface
public interface EndpointRoles {
    void configure(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
