package io.codeflix.streams.api.command;

import io.codeflix.streams.api.problem.BadRequestException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code Idempotency-Key} and {@code If-Match} (RFC 9110, 13.1.1). */
final class CommandRequestResolver implements HandlerMethodArgumentResolver {
    private static final Pattern KEY = Pattern.compile(CommandRequest.KEY_SYNTAX);
    private static final Pattern VERSION = Pattern.compile(CommandRequest.VERSION_SYNTAX);

    private final Clock clock;

    CommandRequestResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(CommandRequest.class);
    }

    @Override
    public CommandRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var subject = Objects.requireNonNull(request.getUserPrincipal(), "write endpoints need a token")
                .getName();
        return new CommandRequest(subject, key(request), expectedVersion(request), clock.instant());
    }

    private static String key(NativeWebRequest request) {
        var given = request.getHeader("Idempotency-Key");
        if (given == null) {
            return UUID.randomUUID().toString();
        }
        if (!KEY.matcher(given).matches()) {
            throw new BadRequestException("Idempotency-Key takes 1 to 200 visible ASCII characters.");
        }
        return given;
    }

    private static @Nullable Long expectedVersion(NativeWebRequest request) {
        var given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.equals("*")) {
            return null;
        }
        var version = VERSION.matcher(given.strip());
        if (!version.matches()) {
            throw new BadRequestException("If-Match takes one version in quotes, as the ETag gave it: \"3\".");
        }
        return Long.valueOf(version.group(1));
    }
}
