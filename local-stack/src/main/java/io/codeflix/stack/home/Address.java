package io.codeflix.stack.home;

import java.net.URI;

/** Where something listens. */
public record Address(String host, int port) {

    /** On this machine. */
    public static Address local(int port) {
        return new Address("127.0.0.1", port);
    }

    /** @throws IllegalArgumentException unless it reads {@code HOST:PORT} */
    static Address of(String text) {
        var uri = URI.create("tcp://" + text);
        if (uri.getHost() == null
                || uri.getPort() < 1
                || uri.getPort() > 65_535
                || !text.equals(uri.getHost() + ":" + uri.getPort())) {
            throw new IllegalArgumentException("'%s' is no HOST:PORT".formatted(text));
        }
        return new Address(uri.getHost(), uri.getPort());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
