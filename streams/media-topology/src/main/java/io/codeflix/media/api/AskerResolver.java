package io.codeflix.media.api;

import static java.util.Objects.requireNonNull;

import io.codeflix.streams.api.identity.EndpointTable;
import io.codeflix.streams.api.identity.Reach;
import io.codeflix.streams.api.identity.Roles;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Tells a controller who asks and, from the table of roles, whose things they may touch. */
final class AskerResolver implements HandlerMethodArgumentResolver {
    private final EndpointTable table;

    AskerResolver(EndpointTable table) {
        this.table = table;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Asker.class);
    }

    @Override
    public Asker resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var caller = (JwtAuthenticationToken) requireNonNull(http.getUserPrincipal(), "whoever asks has a token");
        var token = caller.getToken();
        var roles = Roles.of(token);
        var reach = table.endpoint(method(http), pattern(http)).reach(roles);
        return new Asker(
                requireNonNull(token.getSubject(), "tokens without a subject are refused before"),
                reach.orElse(Reach.OWN), // nobody comes here who may not call it
                roles.contains(Roles.SUBSCRIBER) || roles.contains(Roles.CATALOG_ADMIN));
    }

    /** HEAD goes with GET. */
    private static HttpMethod method(HttpServletRequest http) {
        var method = HttpMethod.valueOf(http.getMethod());
        return method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    }

    private static String pattern(HttpServletRequest http) {
        return String.valueOf(http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
