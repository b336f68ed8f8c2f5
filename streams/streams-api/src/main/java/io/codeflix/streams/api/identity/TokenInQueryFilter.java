package io.codeflix.streams.api.identity;

import io.codeflix.streams.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses tokens in the address. */
final class TokenInQueryFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    TokenInQueryFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (TokenInQuery.in(request.getQueryString())) {
            problems.write(response, Refusals.TOKEN_IN_QUERY);
            return;
        }
        chain.doFilter(request, response);
    }
}
