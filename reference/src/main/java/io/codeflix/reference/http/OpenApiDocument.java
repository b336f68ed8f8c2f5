package io.codeflix.reference.http;

import io.codeflix.media.api.Asker;
import io.codeflix.reference.source.SourceDocs;
import io.codeflix.streams.api.command.CommandRequest;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * OpenAPI 3.1 of one context, made from its controllers, its table of roles and its Javadoc. The controllers are made
 * without their parts, since nobody calls them here: neither a broker nor a store is needed.
 */
public final class OpenApiDocument {
    private final HttpContext http;
    private final SourceDocs docs;

    public OpenApiDocument(HttpContext http, SourceDocs docs) {
        this.http = http;
        this.docs = docs;
    }

    /** The document as YAML. */
    public String yaml() {
        ModelConverters.getInstance(true)
                .addConverter(new ModelResolver(Json31.mapper(), new NestedNames()).openapi31(true));
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandRequest.class, Asker.class)
                .addAnnotationsToIgnore(AuthenticationPrincipal.class);
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "reference",
                            Map.of(
                                    "springdoc.api-docs.version",
                                    "openapi_3_1",
                                    "springdoc.writer-with-order-by-keys",
                                    "false",
                                    "springdoc.override-with-generic-response",
                                    "false",
                                    "springdoc.default-produces-media-type",
                                    "application/json",
                                    "springdoc.paths-to-exclude",
                                    "/internal/**")));
            context.register(
                    Mvc.class,
                    SpringDocConfigProperties.class,
                    SpringDocConfiguration.class,
                    SpringDocWebMvcConfiguration.class);
            context.addBeanFactoryPostProcessor(beans -> {
                beans.registerSingleton("javadoc", new Comments(docs));
                beans.registerSingleton("operations", new Operations());
                beans.registerSingleton("nullness", new Nullness(RequestRecords.of(controllers())));
                beans.registerSingleton("whole", new WholeDocument(http, tags()));
                for (var type : controllers()) {
                    beans.registerSingleton(type.getName(), new SpringObjenesis().newInstance(type, false));
                }
            });
            context.refresh();
            var yaml = context.getBean(OpenApiWebMvcResource.class)
                    .openapiYaml(new MockHttpServletRequest(), "", Locale.ENGLISH);
            return new String(yaml, StandardCharsets.UTF_8);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each group of endpoints is, as its controllers say. */
    private Map<String, String> tags() {
        var tags = new TreeMap<String, String>(Map.of("title", "What viewers see."));
        for (var controller : controllers()) {
            docs.of(controller)
                    .ifPresent(said ->
                            tags.merge(Operations.noun(controller), said.text(), (one, other) -> one + " " + other));
        }
        return tags;
    }

    private List<? extends Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(http.apiPackage()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getName))
                .filter(type -> !type.getSimpleName().startsWith("Internal"))
                .toList();
    }

    @EnableWebMvc
    @EnableConfigurationProperties // or nothing binds the properties above
    static class Mvc {}
}
