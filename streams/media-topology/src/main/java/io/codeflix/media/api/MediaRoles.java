package io.codeflix.media.api;

import static io.codeflix.streams.api.identity.Roles.CATALOG_ADMIN;
import static io.codeflix.streams.api.identity.Roles.CATALOG_VIDEOS;
import static io.codeflix.streams.api.identity.Roles.SUBSCRIBER;

import io.codeflix.streams.api.identity.EndpointRoles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Which role may call which endpoint of media. */
@Component
class MediaRoles implements EndpointRoles {

    @Override
    public void configure(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/api/v1/assets/orphans")
                .hasRole(CATALOG_ADMIN)
                .requestMatchers("/api/v1/assets/**", "/api/v1/jobs/**")
                .hasAnyRole(CATALOG_ADMIN, CATALOG_VIDEOS)
                .requestMatchers(HttpMethod.POST, "/api/v1/titles/*/playback")
                .hasAnyRole(CATALOG_ADMIN, SUBSCRIBER)
                // players send no headers: the ticket in the path is the right
                .requestMatchers(HttpMethod.GET, "/api/v1/playback/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/v1/playback/**")
                .permitAll();
    }
}
