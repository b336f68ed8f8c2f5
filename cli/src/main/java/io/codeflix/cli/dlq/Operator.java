package io.codeflix.cli.dlq;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who is at the keyboard, as this machine says: Kafka knows operators by its own credentials, not by our tokens. */
final class Operator {

    private Operator() {}

    static String name() {
        return System.getProperty("user.name") + "@" + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
