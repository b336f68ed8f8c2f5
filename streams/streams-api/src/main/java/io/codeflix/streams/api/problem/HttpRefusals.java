package io.codeflix.streams.api.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What is said of a request that is refused as HTTP, before anybody knows what it means. */
public final class HttpRefusals {
    private HttpRefusals() {}

    public static ProblemAnswer of(HttpStatus status) {
        return new ProblemAnswer(status, code(status), detail(status));
    }

    /** Every standard status has a word that stays, made of its name. */
    static String code(HttpStatus status) {
        return switch (status) {
            case INTERNAL_SERVER_ERROR -> "internal";
            case SERVICE_UNAVAILABLE -> "try-again";
            case URI_TOO_LONG -> "too-long";
            case CONTENT_TOO_LARGE, REQUEST_HEADER_FIELDS_TOO_LARGE -> "too-large";
            default -> status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                "This can't be read as an HTTP request. A path and a query have the characters of RFC 3986, all others as"
                        + " percent-encoded UTF-8; a request names its version, 1.1, its host once, and its length once or chunked.";
            case NOT_FOUND -> "There is nothing at this path.";
            case METHOD_NOT_ALLOWED -> "This method isn't served here; Allow names those that are.";
            case REQUEST_TIMEOUT -> "The request didn't arrive whole in time; send it again.";
            case CONTENT_TOO_LARGE -> "The request is larger than anything this takes.";
            case URI_TOO_LONG -> "The address is too long.";
            case EXPECTATION_FAILED -> "The only expectation this meets is 100-continue.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                "The request line and the header fields are too large: at most 16 KB together.";
            case SERVICE_UNAVAILABLE -> "Not right now; send the same request again in a moment.";
            case INTERNAL_SERVER_ERROR -> "This is a defect of ours; our log of this moment says more.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
