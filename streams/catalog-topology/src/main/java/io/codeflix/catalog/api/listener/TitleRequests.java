package io.codeflix.catalog.api.listener;

import io.codeflix.streams.api.identity.Caller;
import io.codeflix.streams.api.identity.Callers;
import io.codeflix.streams.api.identity.EndpointTable;
import io.codeflix.streams.api.identity.Refusals;
import io.codeflix.streams.api.identity.TokenInQuery;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Lets readers in and hands them on. Never waits on the socket's thread: what may wait goes to a virtual one. */
@Component
final class TitleRequests implements Handler<HttpServerRequest> {
    private static final Set<io.vertx.core.http.HttpMethod> READ =
            Set.of(io.vertx.core.http.HttpMethod.GET, io.vertx.core.http.HttpMethod.HEAD);
    private static final String BEARER = "Bearer ";

    private final Set<String> readersOfLists;
    private final Set<String> readersOfTitles;
    private final Callers callers;
    private final TitleReads reads;
    private final Answers answers;

    TitleRequests(EndpointTable table, Callers callers, TitleReads reads, Answers answers) {
        this.readersOfLists = table.rolesOf(HttpMethod.GET, TitleReads.LIST);
        this.readersOfTitles = table.rolesOf(HttpMethod.GET, TitleReads.ONE + "{id}");
        this.callers = callers;
        this.reads = reads;
        this.answers = answers;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var exchange = new Exchange(request, System.nanoTime());
        try {
            let(exchange);
        } catch (RuntimeException e) {
            answers.failed(exchange, e);
        }
    }

    private void let(Exchange exchange) {
        var request = exchange.request();
        if (!READ.contains(request.method())) {
            answers.notAllowed(exchange);
            return;
        }
        if (TokenInQuery.in(request.query())) {
            answers.problem(exchange, Refusals.TOKEN_IN_QUERY);
            return;
        }
        var token = token(request);
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

    private static Optional<String> token(HttpServerRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private void admit(Exchange exchange, Caller caller) {
        if (!caller.hasAny(isList(exchange) ? readersOfLists : readersOfTitles)) {
            answers.problem(exchange, Refusals.FORBIDDEN);
            return;
        }
        var read = reads.of(exchange.request());
        if (read.isReady()) {
            answers.body(exchange, read.body());
        } else {
            aside(exchange, read::body, answers::body);
        }
    }

    private static boolean isList(Exchange exchange) {
        return exchange.request().path().equals(TitleReads.LIST);
    }

    private interface Slow<T> {
        T get();
    }

    private interface Then<T> {
        void accept(Exchange exchange, T value);
    }

    /** Does what may wait on a thread of its own, and goes on where the request came in. */
    private <T> void aside(Exchange exchange, Slow<T> slow, Then<T> then) {
        Context origin = Vertx.currentContext();
        Thread.ofVirtual().name("title-read").start(() -> {
            try {
                T value = slow.get();
                origin.runOnContext(_ -> guarded(exchange, () -> then.accept(exchange, value)));
            } catch (BadJwtException e) {
                origin.runOnContext(_ -> answers.unauthenticated(exchange, Refusals.badToken(e)));
            } catch (JwtException e) {
                origin.runOnContext(_ -> answers.problem(exchange, Refusals.ISSUER_AWAY));
            } catch (RuntimeException e) {
                origin.runOnContext(_ -> answers.failed(exchange, e));
            }
        });
    }

    private void guarded(Exchange exchange, Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            answers.failed(exchange, e);
        }
    }
}
