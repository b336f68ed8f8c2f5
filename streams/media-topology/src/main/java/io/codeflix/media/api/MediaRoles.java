package io.codeflix.media.api;

import io.codeflix.streams.api.identity.EndpointTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which role may do what in media: {@code endpoint-roles.txt} beside this class says it, whose things included. */
@Configuration(proxyBeanMethods = false)
class MediaRoles {

    @Bean
    EndpointTable endpointTable() {
        return EndpointTable.beside(MediaRoles.class, "endpoint-roles.txt");
    }

    @Bean
    WebMvcConfigurer askers(EndpointTable table) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AskerResolver(table));
            }
        };
    }
}
