package io.codeflix.streams.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that no request of ours needs, before they are read: big files never pass a service. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimitFilter extends OncePerRequestFilter {

    /** A title and a description of 4000 code points are 17 KB in the worst case. */
    private static final long AT_MOST_BYTES = 256 * 1024;

    private static final ProblemAnswer NO_LENGTH =
            new ProblemAnswer(HttpStatus.LENGTH_REQUIRED, "length-required", "Send the body with a Content-Length.");

    private static final ProblemAnswer TOO_LARGE = new ProblemAnswer(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "A request body may have at most %d bytes.".formatted(AT_MOST_BYTES));

    private final ProblemWriter problems;

    BodyLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ofUnknownLength = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        if (ofUnknownLength) {
            problems.write(response, NO_LENGTH);
        } else if (request.getContentLengthLong() > AT_MOST_BYTES) {
            problems.write(response, TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
