package io.codeflix.catalog.api.listener;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sends bytes as they are and reads answers one by one; HTTP clients are too well-behaved for some questions. */
final class RawReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RawReader(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    record Answer(int status, Map<String, String> fields, String body) {
        Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends to somebody who may have gone. */
    void sendIfItGoes(String bytes) {
        try {
            send(bytes);
        } catch (IOException e) {
            assert !socket.isClosed() : e;
        }
    }

    Answer answer() throws IOException {
        return answer(true);
    }

    Answer answerToHead() throws IOException {
        return answer(false);
    }

    private Answer answer(boolean withBody) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var fields = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(": ", 2);
            fields.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        int length = withBody ? Integer.parseInt(fields.getOrDefault("content-length", "0")) : 0;
        return new Answer(status, fields, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Whether the other side closes the connection before it says anything more. */
    boolean isEnded() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true; // reset: it closed while bytes of ours were on their way
        }
    }

    /** Whether something was said that nobody has read yet. */
    boolean hasAnswer() throws IOException {
        return in.available() > 0;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("after '" + line + "'");
            }
            line.append((char) next);
        }
        return line.substring(0, line.length() - 1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
