package io.codeflix.streams.api.identity;

import io.codeflix.streams.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token that can't be checked, because the issuer's keys can't be had, is neither good nor bad: ask again. */
final class IssuerAwayFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerAwayFilter.class);

    private final ProblemWriter problems;

    IssuerAwayFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            LOG.warn("A token could not be checked: {}", e.getMessage());
            problems.write(response, Refusals.ISSUER_AWAY);
        }
    }
}
