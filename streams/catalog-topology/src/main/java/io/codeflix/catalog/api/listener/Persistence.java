package io.codeflix.catalog.api.listener;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/** What becomes of a connection after an answer (RFC 9112, 9.3). */
enum Persistence {
    /** Stays open; HTTP/1.1 needs no word for that. */
    AS_USUAL,
    /** Stays open because an HTTP/1.0 client asked for it, and is told so. */
    KEEP_ALIVE_ASKED_FOR,
    CLOSE;

    static Persistence of(HttpRequest request) {
        if (!HttpUtil.isKeepAlive(request)) {
            return CLOSE;
        }
        return request.protocolVersion().equals(HttpVersion.HTTP_1_1) ? AS_USUAL : KEEP_ALIVE_ASKED_FOR;
    }
}
