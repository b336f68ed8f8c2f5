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

/** Refuses bodies that no request of ours needs: those that tell their length unread, those in chunks once they are too large. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyLimitFilter extends OncePerRequestFilter {

    /** A title and a description of 4000 code points are 17 KB in the worst case. */
    private static final long AT_MOST_BYTES = 256 * 1024;

    static final ProblemAnswer TOO_LARGE = new ProblemAnswer(
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
        if (request.getContentLengthLong() > AT_MOST_BYTES) {
            problems.write(response, TOO_LARGE);
        } else {
            chain.doFilter(ofUnknownLength ? new CountedBody(request, AT_MOST_BYTES) : request, response);
        }
    }
}
