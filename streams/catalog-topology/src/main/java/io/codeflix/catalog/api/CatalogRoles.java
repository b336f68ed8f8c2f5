package io.codeflix.catalog.api;

import static io.codeflix.streams.api.identity.Roles.CATALOG_ADMIN;
import static io.codeflix.streams.api.identity.Roles.CATALOG_CATEGORIES;
import static io.codeflix.streams.api.identity.Roles.CATALOG_VIDEOS;

import io.codeflix.streams.api.identity.EndpointRoles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Which role may do what in the catalog; titles are read elsewhere, on the listener for viewers. */
@Component
final class CatalogRoles implements EndpointRoles {

    @Override
    public void configure(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // who edits videos chooses among categories
        requests.requestMatchers(HttpMethod.GET, "/api/v1/categories/**")
                .hasAnyRole(CATALOG_ADMIN, CATALOG_CATEGORIES, CATALOG_VIDEOS)
                .requestMatchers("/api/v1/categories/**")
                .hasAnyRole(CATALOG_ADMIN, CATALOG_CATEGORIES)
                .requestMatchers("/api/v1/videos/**")
                .hasAnyRole(CATALOG_ADMIN, CATALOG_VIDEOS);
    }
}
