package io.codeflix.media.api;

import io.codeflix.media.playback.TicketRefusedException;
import io.codeflix.media.store.StoreUnavailableException;
import io.codeflix.streams.api.problem.ProblemAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can go wrong in media only, in the shape of all problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MediaProblems {
    private static final Logger LOG = LoggerFactory.getLogger(MediaProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noTicket(TicketRefusedException e) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.UNAUTHORIZED, e.code(), String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSubscription(SubscriptionRequiredException e) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.FORBIDDEN, "subscription-required", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(StoreUnavailableException e) {
        LOG.warn("The object store can't be asked", e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "The object store does not answer. Send the same request again in a moment: it is safe."));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        return new ProblemAnswer(status, code, detail).body();
    }
}
