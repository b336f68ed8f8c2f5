package io.codeflix.cli.http;

import io.codeflix.cli.console.Surroundings;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The trace of this run (W3C Trace Context): every request of one command belongs to it, so that one id finds them all in
 * the logs. A script that has a trace hands it on in the variable {@code TRACEPARENT}.
 */
public final class Trace {
    static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final SecureRandom random = new SecureRandom();
    private final String id;

    public Trace(Surroundings surroundings) {
        id = surroundings
                .variable("TRACEPARENT")
                .map(TRACEPARENT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .orElseGet(() -> hex(16));
    }

    public String id() {
        return id;
    }

    /** For one request: each is a parent of its own. A person's commands are few, so all of them are kept. */
    String header() {
        return "00-" + id + "-" + hex(8) + "-01";
    }

    private String hex(int bytes) {
        var some = new byte[bytes];
        random.nextBytes(some);
        some[0] |= 1; // all zero would be no id
        return HexFormat.of().formatHex(some);
    }
}
