package dev.tapedeck.adapters.video.rest;

import java.time.Duration;

/**
 * How long a call may take, and how large its response may be.
 *
 * @param timeMax from the call until the last byte of the response has been read
 * @param bytesMax of the response's body
 */
public record CallBounds(Duration timeMax, int bytesMax) {}
