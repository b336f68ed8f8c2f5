package io.codeflix.stack.gateway;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are and reads the answer: HTTP clients are too well-behaved for some questions. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    record Answer(int status, Map<String, String> fields, String body) {}

    /** Sends a request whose lines are written with {@code ~} for their ends, and characters as one byte each. */
    static Answer send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        var fields = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(": *", 2);
            fields.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (one, other) -> one + ", " + other);
        }
        if (status == 100) {
            return read(in);
        }
        int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
        return new Answer(status, fields, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("after '" + line + "'");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
