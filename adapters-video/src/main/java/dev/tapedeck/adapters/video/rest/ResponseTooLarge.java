package dev.tapedeck.adapters.video.rest;

import java.io.IOException;

/** The response is larger than its bound. */
public final class ResponseTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLarge(int bytesMax) {
        super("the response is larger than " + bytesMax + " bytes");
    }
}
