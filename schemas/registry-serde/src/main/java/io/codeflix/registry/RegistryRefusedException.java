package io.codeflix.registry;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** The registry answered with an error. */
final class RegistryRefusedException extends IOException {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final int status;
    private final int code;

    private RegistryRefusedException(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RegistryRefusedException of(int status, JsonNode body) {
        int code = body.path("error_code").asInt(status);
        return new RegistryRefusedException(
                status,
                code,
                "HTTP %d, error %d: %s"
                        .formatted(status, code, body.path("message").asString("")));
    }

    boolean isUnknownSubject() {
        return code == 40401;
    }

    /** 40401 subject, 40402 version, 40403 schema not found. A bare 404 may come from a proxy and proves nothing. */
    boolean isUnknown() {
        return code >= 40401 && code <= 40403;
    }

    /** The schema was understood and turned down. */
    boolean isIncompatible() {
        return status == CONFLICT || status == UNPROCESSABLE;
    }
}
