package io.codeflix.catalog.api.listener;

import io.codeflix.streams.api.identity.Caller;
import io.codeflix.streams.api.identity.Callers;
import io.codeflix.streams.api.identity.EndpointTable;
import io.codeflix.streams.api.identity.Refusals;
import io.codeflix.streams.api.identity.TokenInQuery;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Lets readers in and hands them on. Never waits on the socket's thread: what may wait goes to a virtual one. */
@Component
final class TitleRequests {
    private static final String BEARER = "Bearer ";

    private final Set<String> readersOfLists;
    private final Set<String> readersOfTitles;
    private final Callers callers;
    private final TitleReads reads;
    private final Answers answers;
    private final ReadTracing tracing;

    TitleRequests(EndpointTable table, Callers callers, TitleReads reads, Answers answers, ReadTracing tracing) {
        this.readersOfLists = table.rolesOf(HttpMethod.GET, Route.LIST.template());
        this.readersOfTitles = table.rolesOf(HttpMethod.GET, Route.ONE.template());
        this.callers = callers;
        this.reads = reads;
        this.answers = answers;
        this.tracing = tracing;
    }

    /** Answers now, or later where somebody has to be waited for. */
    void handle(Connection connection, HttpRequest request) {
        var exchange = Exchange.of(connection, request, tracing);
        guarded(exchange, () -> let(exchange));
    }

    private void let(Exchange exchange) {
        var unreadable = Unreadable.of(exchange.request());
        if (unreadable.isPresent()) {
            answers.problem(exchange, unreadable.get());
            return;
        }
        if (exchange.isOptions()) {
            answers.options(exchange);
            return;
        }
        if (!exchange.reads()) {
            answers.notAllowed(exchange);
            return;
        }
        if (TokenInQuery.in(exchange.target().query())) {
            answers.problem(exchange, Refusals.TOKEN_IN_QUERY);
            return;
        }
        var token = token(exchange);
        if (token.isEmpty()) {
            answers.unauthenticated(exchange, Refusals.NO_TOKEN);
            return;
        }
        var known = callers.ifKnown(token.get());
        if (known.isPresent()) {
            admit(exchange, known.get());
        } else {
            aside(exchange, () -> callers.verified(token.get()), this::admit);
        }
    }

    private static Optional<String> token(Exchange exchange) {
        var authorization = exchange.header(HttpHeaderNames.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private void admit(Exchange exchange, Caller caller) {
        if (!caller.hasAny(exchange.route() == Route.LIST ? readersOfLists : readersOfTitles)) {
            answers.problem(exchange, Refusals.FORBIDDEN);
            return;
        }
        var read = reads.of(exchange);
        if (read.isReady()) {
            answers.body(exchange, read.body());
        } else {
            aside(exchange, read::body, answers::body);
        }
    }

    /** Does what may wait on a thread of its own, and goes on where the request came in. */
    private <T> void aside(Exchange exchange, Supplier<T> slow, BiConsumer<Exchange, T> then) {
        Thread.ofVirtual().name("title-read").start(() -> {
            var next = outcome(exchange, slow, then);
            exchange.connection().later(() -> guarded(exchange, next));
        });
    }

    private <T> Runnable outcome(Exchange exchange, Supplier<T> slow, BiConsumer<Exchange, T> then) {
        try {
            T value = slow.get();
            return () -> then.accept(exchange, value);
        } catch (BadJwtException e) {
            return () -> answers.unauthenticated(exchange, Refusals.badToken(e));
        } catch (JwtException e) {
            return () -> answers.problem(exchange, Refusals.ISSUER_AWAY);
        } catch (RuntimeException e) {
            return () -> answers.failed(exchange, e);
        }
    }

    private void guarded(Exchange exchange, Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            answers.failed(exchange, e);
        }
    }
}
