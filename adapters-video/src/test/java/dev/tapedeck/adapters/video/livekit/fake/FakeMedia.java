package dev.tapedeck.adapters.video.livekit.fake;

import java.io.IOException;
import java.time.Duration;

/** Makes the media of one run, and brings it to the bucket. Used by one run, under its lock. */
interface FakeMedia {
    /**
     * What is in the bucket.
     *
     * @param name of the playlist or the file, with its ending
     * @param segments 0 for a file
     */
    record Stored(String name, Duration duration, long bytes, int segments) {}

    void begin() throws IOException;

    /** Brings what is ready. */
    Stored bring() throws IOException;

    /** Ends, and brings the rest. */
    Stored end() throws IOException;

    /** Ends without bringing anything more. */
    void die();

    /** Makes the media of runs. */
    interface Maker {
        FakeMedia of(FakeOrder order);
    }
}
