package dev.tapedeck.adapters.video.kinescope.rest;

/** Kinescope answered, and it was no success. */
public final class KinescopeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KinescopeRefusal(KinescopeResponse response) {
        super("Kinescope answered " + response.summary());
    }
}
