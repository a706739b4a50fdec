package dev.tapedeck.adapters.video.kinescope.rest;

/** An error response of Kinescope. */
public final class KinescopeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KinescopeRefusal(KinescopeResponse response) {
        super("Kinescope responded with " + response.summary());
    }
}
