package io.codeflix.streams.api.identity;

import io.codeflix.streams.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses tokens in the address: they end up in logs and histories (RFC 9700, 4.3.2). */
final class TokenInQueryFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    TokenInQueryFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && (query.startsWith("access_token=") || query.contains("&access_token="))) {
            problems.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "token-in-query",
                    "Send the access token in the Authorization header, never in the address.");
            return;
        }
        chain.doFilter(request, response);
    }
}
