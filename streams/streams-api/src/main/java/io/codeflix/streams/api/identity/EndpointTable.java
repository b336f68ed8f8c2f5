package io.codeflix.streams.api.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Every endpoint of an application and the roles that may call it, as one readable table: the first line names the roles,
 * each further line a method, a path and a word for each role: {@code yes}, {@code own} or {@code -}, as {@link Reach}
 * says. A column {@code anyone} says yes to callers without a token. Lines that begin with a hash are for people.
 */
public record EndpointTable(List<Endpoint> endpoints) implements EndpointRoles {
    private static final String ANYONE = "anyone";
    private static final int BEFORE_ROLES = 2;

    /**
     * One line of the table.
     *
     * @param open whether it needs no token
     * @param reaches of every role that may call it
     */
    public record Endpoint(HttpMethod method, String path, boolean open, Map<String, Reach> reaches) {
        public Endpoint {
            reaches = Map.copyOf(reaches);
        }

        public Set<String> roles() {
            return reaches.keySet();
        }

        public boolean allows(String role) {
            return reaches.containsKey(role);
        }

        /** How far somebody reaches who has all of these roles; empty where they may not call it. */
        public Optional<Reach> reach(Collection<String> roles) {
            return roles.stream()
                    .flatMap(role -> Optional.ofNullable(reaches.get(role)).stream())
                    .max(Comparator.naturalOrder());
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
        if (!roles.stream().allMatch(role -> role.equals(ANYONE) || Roles.ALL.contains(role))) {
            throw new IllegalArgumentException("not all of these are roles: " + roles);
        }
        return new EndpointTable(
                lines.stream().skip(1).map(line -> endpoint(roles, line)).toList());
    }

    /** Roles that may call an endpoint; throws {@link IllegalArgumentException} where the table doesn't name it. */
    public Set<String> rolesOf(HttpMethod method, String path) {
        return endpoint(method, path).roles();
    }

    /** The line of an endpoint; throws {@link IllegalArgumentException} where the table doesn't name it. */
    public Endpoint endpoint(HttpMethod method, String path) {
        return endpoints.stream()
                .filter(endpoint ->
                        endpoint.method().equals(method) && endpoint.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the table doesn't name " + method + " " + path));
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
            allow(requests.requestMatchers(endpoint.method(), endpoint.path()), endpoint.open(), endpoint.roles());
            if (endpoint.method().equals(HttpMethod.GET)) {
                allow(requests.requestMatchers(HttpMethod.HEAD, endpoint.path()), endpoint.open(), endpoint.roles());
            }
            byPath.computeIfAbsent(endpoint.path(), _ -> new TreeSet<>()).addAll(endpoint.roles());
        }
        byPath.forEach((path, roles) -> allow(requests.requestMatchers(path), isOpen(path), roles));
    }

    private boolean isOpen(String path) {
        return endpoints.stream()
                .anyMatch(endpoint -> endpoint.open() && endpoint.path().equals(path));
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl url, boolean open, Set<String> roles) {
        if (open) {
            url.permitAll();
        } else {
            url.hasAnyRole(roles.toArray(String[]::new));
        }
    }

    private static Endpoint endpoint(List<String> columns, List<String> line) {
        if (line.size() != BEFORE_ROLES + columns.size()) {
            throw new IllegalArgumentException("not as many words as the first line: " + line);
        }
        var reaches = new HashMap<String, Reach>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            Reach.of(line.get(BEFORE_ROLES + i)).ifPresent(reach -> reaches.put(column, reach));
        }
        var forAnyone = Optional.ofNullable(reaches.remove(ANYONE));
        if (forAnyone.filter(reach -> reach == Reach.OWN).isPresent()) {
            throw new IllegalArgumentException("nothing is anyone's own: " + line);
        }
        return new Endpoint(HttpMethod.valueOf(line.get(0)), line.get(1), forAnyone.isPresent(), reaches);
    }
}
