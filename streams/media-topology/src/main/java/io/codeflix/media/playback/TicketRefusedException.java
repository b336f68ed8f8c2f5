package io.codeflix.media.playback;

/** A ticket that opens nothing: forged, damaged, expired, or for something else. */
public final class TicketRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    TicketRefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable machine word. */
    public String code() {
        return code;
    }
}
