package io.codeflix.streams.api.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Every endpoint of an application and the roles that may call it, as one readable table: the first line names the roles,
 * each further line a method, a path and a word for each role, {@code yes} or {@code -}. Lines that begin with a hash
 * are for people.
 */
public record EndpointTable(List<Endpoint> endpoints) implements EndpointRoles {
    private static final String YES = "yes";
    private static final String NO = "-";
    private static final int BEFORE_ROLES = 2;

    /** One line of the table. */
    public record Endpoint(HttpMethod method, String path, Set<String> roles) {
        public Endpoint {
            roles = Set.copyOf(roles);
        }

        public boolean allows(String role) {
            return roles.contains(role);
        }
    }

    public EndpointTable {
        endpoints = List.copyOf(endpoints);
    }

    /** Reads the table that lies beside a class. */
    public static EndpointTable beside(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            return parse(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException where a line doesn't fit the first, or names what nobody knows
     */
    public static EndpointTable parse(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.strip().split(" +")))
                .toList();
        var roles = lines.getFirst().subList(BEFORE_ROLES, lines.getFirst().size());
        if (!Roles.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("not all of these are roles: " + roles);
        }
        return new EndpointTable(
                lines.stream().skip(1).map(line -> endpoint(roles, line)).toList());
    }

    /** Roles that may call an endpoint; throws {@link IllegalArgumentException} where the table doesn't name it. */
    public Set<String> rolesOf(HttpMethod method, String path) {
        return endpoints.stream()
                .filter(endpoint ->
                        endpoint.method().equals(method) && endpoint.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table doesn't name " + method + " " + path))
                .roles();
    }

    /**
     * Lets everybody do what the table says. A method that a path doesn't have is told to those who may use the path at
     * all, as 405.
     */
    @Override
    public void configure(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        var byPath = new LinkedHashMap<String, Set<String>>();
        for (var endpoint : endpoints) {
            var roles = endpoint.roles().toArray(String[]::new);
            requests.requestMatchers(endpoint.method(), endpoint.path()).hasAnyRole(roles);
            if (endpoint.method().equals(HttpMethod.GET)) {
                requests.requestMatchers(HttpMethod.HEAD, endpoint.path()).hasAnyRole(roles);
            }
            byPath.computeIfAbsent(endpoint.path(), _ -> new TreeSet<>()).addAll(endpoint.roles());
        }
        byPath.forEach((path, roles) -> requests.requestMatchers(path).hasAnyRole(roles.toArray(String[]::new)));
    }

    private static Endpoint endpoint(List<String> roles, List<String> line) {
        if (line.size() != BEFORE_ROLES + roles.size()) {
            throw new IllegalArgumentException("not as many words as the first line: " + line);
        }
        var allowed = new ArrayList<String>();
        for (int i = 0; i < roles.size(); i++) {
            switch (line.get(BEFORE_ROLES + i)) {
                case YES -> allowed.add(roles.get(i));
                case NO -> {}
                default -> throw new IllegalArgumentException("neither yes nor -: " + line);
            }
        }
        return new Endpoint(HttpMethod.valueOf(line.get(0)), line.get(1), Set.copyOf(allowed));
    }
}
