package io.codeflix.streams.api.problem;

import io.codeflix.streams.api.cors.CrossOrigin;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our problems in the place of the container's HTML. Boot's own error pages are left out by {@code codeflix-defaults}. */
@Configuration(proxyBeanMethods = false)
class ContainerProblemsConfig {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfHtml(
            ProblemWriter problems, CrossOrigin crossOrigin) {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ContainerProblems.class.getName()); // or it adds one that writes HTML
            host.getPipeline().addValve(new ContainerProblems(problems, crossOrigin));
        });
    }
}
