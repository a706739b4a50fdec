package dev.tapedeck.domain.capture.remote;

/** The place of an ended take's media. */
public enum MediaPlace {
    /** In our store, under the take's prefix: the platform wrote it there. */
    STORE,
    /** At the platform, to be copied into our store. */
    PLATFORM,
    /** At the platform, which keeps and plays it. */
    HOSTED
}
