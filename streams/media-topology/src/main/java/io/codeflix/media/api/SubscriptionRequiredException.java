package io.codeflix.media.api;

/** A film that is not free, asked for by a viewer without a subscription. */
public final class SubscriptionRequiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SubscriptionRequiredException() {
        super(
                "This film is for subscribers: subscribe to watch it. Its trailer, and films that are free, play without.");
    }
}
