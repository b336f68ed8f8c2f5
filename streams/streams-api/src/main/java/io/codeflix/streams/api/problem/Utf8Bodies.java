package io.codeflix.streams.api.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * JSON is UTF-8 (RFC 8259, 8.1), whatever else its parser takes: UTF-16 and UTF-32 by their look, a slash in two bytes for a slash.
 */
@RestControllerAdvice
class Utf8Bodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body;
        try {
            body = message.getBody().readAllBytes(); // small: BodyLimitFilter sees to that
        } catch (IOException e) {
            throw new HttpMessageNotReadableException("The body didn't arrive", e, message);
        }
        if (!isText(body)) {
            throw new HttpMessageNotReadableException("The body is not UTF-8", message);
        }
        return new Body(withoutCharset(message.getHeaders()), body);
    }

    /** A NUL has no place in JSON; the parser would take every other byte being one for UTF-16. */
    private static boolean isText(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(unit -> unit == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The type has no such parameter (RFC 8259, 11), and a reader that heeds it takes UTF-8 for something else. */
    private static HttpHeaders withoutCharset(HttpHeaders headers) {
        var type = headers.getContentType();
        if (type == null || type.getCharset() == null) {
            return headers;
        }
        var plain = new HttpHeaders();
        plain.putAll(headers);
        plain.setContentType(new MediaType(type.getType(), type.getSubtype()));
        return plain;
    }

    private static final class Body implements HttpInputMessage {
        private final HttpHeaders headers;
        private final byte[] bytes;

        Body(HttpHeaders headers, byte[] bytes) {
            this.headers = headers;
            this.bytes = bytes;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
