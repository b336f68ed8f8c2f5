package io.codeflix.media.api;

import static io.codeflix.streams.api.identity.Roles.CATALOG_ADMIN;
import static io.codeflix.streams.api.identity.Roles.CATALOG_VIDEOS;
import static io.codeflix.streams.api.identity.Roles.SUBSCRIBER;
import static io.codeflix.streams.api.identity.Roles.VIEWER;

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
                // which film a viewer may play is the title's matter, not the path's
                .requestMatchers(HttpMethod.POST, "/api/v1/titles/*/playback", "/api/v1/titles/*/trailer/playback")
                .hasAnyRole(CATALOG_ADMIN, SUBSCRIBER, VIEWER)
                // pages show them without a token: whether an image is public is its title's matter
                .requestMatchers(HttpMethod.GET, "/api/v1/images/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/v1/images/**")
                .permitAll()
                // players send no headers: the ticket in the path is the right
                .requestMatchers(HttpMethod.GET, "/api/v1/playback/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/v1/playback/**")
                .permitAll();
    }
}
