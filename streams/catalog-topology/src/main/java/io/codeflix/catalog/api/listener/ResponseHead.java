package io.codeflix.catalog.api.listener;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Writes status line and fields of an answer straight into its buffer. Netty's own encoder walks a map of fields for each
 * answer; ours differ in a tag and a length.
 */
final class ResponseHead {
    /** Room for everything but the values that differ. */
    static final int BYTES = 512;

    private static final byte[] HTTP = ascii("HTTP/1.1 ");
    private static final byte[] LINE_END = ascii("\r\n");
    private static final byte[] LENGTH = ascii("content-length: ");
    private static final byte[] CLOSE = ascii("connection: close\r\n");
    private static final byte[] KEEP_ALIVE = ascii("connection: keep-alive\r\n");
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static volatile Date date = new Date(0, new byte[0]);

    private final ByteBuf out;

    private ResponseHead(ByteBuf out) {
        this.out = out;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares dates by their bytes
    private record Date(long second, byte[] line) {
        static Date of(long second) {
            return new Date(second, ascii("date: " + IMF_FIXDATE.format(Instant.ofEpochSecond(second)) + "\r\n"));
        }
    }

    /** Fields that are the same in many answers, as bytes. */
    static byte[] fields(String... lines) {
        return lines.length == 0 ? new byte[0] : ascii(String.join("\r\n", lines) + "\r\n");
    }

    static byte[] fields(Map<String, String> values) {
        return fields(values.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .toArray(String[]::new));
    }

    static ResponseHead begin(ByteBuf out, HttpResponseStatus status, Persistence persistence) {
        var head = new ResponseHead(out);
        out.writeBytes(HTTP);
        head.ascii(status.codeAsText());
        out.writeByte(' ');
        head.ascii(AsciiString.of(status.reasonPhrase()));
        out.writeBytes(LINE_END).writeBytes(dateLine());
        switch (persistence) {
            case AS_USUAL -> {}
            case KEEP_ALIVE_ASKED_FOR -> out.writeBytes(KEEP_ALIVE);
            case CLOSE -> out.writeBytes(CLOSE);
        }
        return head;
    }

    ResponseHead with(byte[] fields) {
        out.writeBytes(fields);
        return this;
    }

    ResponseHead with(byte[] name, String value) {
        out.writeBytes(name);
        out.writeCharSequence(value, StandardCharsets.US_ASCII);
        out.writeBytes(LINE_END);
        return this;
    }

    /** The head of an answer whose body is so long. */
    void end(int contentLength) {
        with(LENGTH, Integer.toString(contentLength));
        end();
    }

    /** The head of an answer that never has a body. */
    void end() {
        out.writeBytes(LINE_END);
    }

    private void ascii(AsciiString text) {
        out.writeBytes(text.array(), text.arrayOffset(), text.length());
    }

    private static byte[] dateLine() {
        long second = System.currentTimeMillis() / 1000;
        var known = date;
        if (known.second() != second) {
            known = Date.of(second);
            date = known; // two threads may write the same
        }
        return known.line();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
