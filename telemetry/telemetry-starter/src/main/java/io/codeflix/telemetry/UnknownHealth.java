package io.codeflix.telemetry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Boot answers a question for a group or part of its health that isn't there with 404 and no body: this hands it on to who writes them. */
final class UnknownHealth extends OncePerRequestFilter {
    private static final String HEALTH = "/actuator/health/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Unsent(response));
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && !response.isCommitted()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A short answer stays in the buffer, where its status can still be seen. */
    private static final class Unsent extends HttpServletResponseWrapper {

        Unsent(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() {
            // the container flushes when the request ends
        }
    }
}
