package io.codeflix.stack.doctor;

/**
 * One thing that was looked at.
 *
 * @param detail what was found, and what to do about it unless all is well
 */
public record Check(String name, Status status, String detail) {

    /** How it looks. */
    public enum Status {
        OK,
        /** It works, though not as well as it could. */
        WARN,
        /** It won't work. */
        FAIL
    }

    static Check ok(String name, String detail) {
        return new Check(name, Status.OK, detail);
    }

    static Check warn(String name, String detail) {
        return new Check(name, Status.WARN, detail);
    }

    static Check fail(String name, String detail) {
        return new Check(name, Status.FAIL, detail);
    }
}
