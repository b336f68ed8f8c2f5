package io.codeflix.streams.runner;

/** A record without a key or a value where something is asked for; its dead letter says so in these words. */
final class EmptyRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private EmptyRecordException(String message) {
        super(message);
    }

    static EmptyRecordException withoutValue() {
        return new EmptyRecordException(
                "The record has no value: a tombstone asks for nothing. Whoever wrote it has to say what is wanted.");
    }

    static EmptyRecordException withoutKey() {
        return new EmptyRecordException(
                "The record has no key: it doesn't say what it is about. Whoever wrote it has to set the aggregate's id.");
    }
}
