package dev.tapedeck.adapters.video.rest;

import java.time.Duration;

/**
 * Bounds on the time and the response size of a call.
 *
 * @param timeMax from the call until the last byte of the response was read
 * @param bytesMax size of the response's body
 */
public record CallBounds(Duration timeMax, int bytesMax) {}
