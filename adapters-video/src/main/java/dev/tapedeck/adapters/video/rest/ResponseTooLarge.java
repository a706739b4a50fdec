package dev.tapedeck.adapters.video.rest;

import java.io.IOException;

/** The response has more bytes than are read. */
public final class ResponseTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseTooLarge(int bytesMax) {
        super("the response is larger than " + bytesMax + " bytes");
    }
}
