package io.codeflix.streams.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Sends bytes as they are and reads the answer: HTTP clients are too well-behaved for some questions. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** An answer; fields by their names in lower case, several of one name joined by commas. */
    public record Answer(int status, TreeMap<String, String> fields, String body) {
        public Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }

    /**
     * Sends a request whose lines are written with {@code ~} for their ends.
     *
     * @throws EOFException where nothing is answered
     */
    public static Answer send(int port, String request) throws IOException {
        return sendBytes(port, request.replace("~", "\r\n"));
    }

    /** Sends characters as one byte each. */
    public static Answer sendBytes(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(new BufferedInputStream(socket.getInputStream()), request.startsWith("HEAD "));
        }
    }

    private static Answer read(InputStream in, boolean toHead) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        var fields = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var parts = line.split(": *", 2);
            fields.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (one, other) -> one + ", " + other);
        }
        if (status == 100) {
            return read(in, toHead);
        }
        return new Answer(status, fields, toHead ? "" : new String(body(in, fields), StandardCharsets.UTF_8));
    }

    private static byte[] body(InputStream in, TreeMap<String, String> fields) throws IOException {
        if (!fields.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return in.readNBytes(Integer.parseInt(fields.getOrDefault("content-length", "0")));
        }
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(length));
            line(in);
        }
        return body.toByteArray();
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
