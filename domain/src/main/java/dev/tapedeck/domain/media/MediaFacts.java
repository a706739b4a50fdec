package dev.tapedeck.domain.media;

import java.time.Duration;

/**
 * The properties of a media file or playlist.
 *
 * @param width of the picture in pixels, 0 without one
 * @param height of the picture in pixels, 0 without one
 */
public record MediaFacts(Duration duration, boolean hasVideo, boolean hasAudio, int width, int height) {}
