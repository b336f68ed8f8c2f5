package io.codeflix.streams.api.cors;

import io.codeflix.streams.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before all other filters, so that a page can read refusals too. Of an origin that isn't allowed only the preflight is refused: what
 * a browser sends without one it keeps from the page itself, and programs that aren't browsers may name any origin.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CrossOriginFilter extends OncePerRequestFilter {
    private final CrossOrigin crossOrigin;
    private final ProblemWriter problems;

    CrossOriginFilter(CrossOrigin crossOrigin, ProblemWriter problems) {
        this.crossOrigin = crossOrigin;
        this.problems = problems;
    }

    /** Probes and other instances are no pages. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (!CrossOrigin.isPreflight(
                request.getMethod(), origin, request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
            crossOrigin.fields(origin).forEach(response::setHeader);
            chain.doFilter(request, response);
            return;
        }
        var fields = crossOrigin.preflight(origin);
        if (fields.isEmpty()) {
            problems.write(response, CrossOrigin.REFUSED);
        } else {
            fields.forEach(response::setHeader);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
