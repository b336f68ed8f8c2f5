package io.codeflix.catalog.api;

import io.codeflix.streams.api.identity.EndpointTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which role may do what in the catalog: {@code endpoint-roles.txt} beside this class says it. */
@Configuration(proxyBeanMethods = false)
class CatalogRoles {

    @Bean
    EndpointTable endpointTable() {
        return EndpointTable.beside(CatalogRoles.class, "endpoint-roles.txt");
    }
}
