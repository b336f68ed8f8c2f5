package io.codeflix.streams.api.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/**
 * A path with a slash at its end is the one without. It is cut off before anybody looks at the path, so that it is let in, limited
 * and answered alike; the table of roles would else refuse an admin a list that there is.
 */
@Configuration(proxyBeanMethods = false)
class TrailingSlash {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashAtTheEnd() {
        var filter = new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/api/**").wrapRequest().build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
