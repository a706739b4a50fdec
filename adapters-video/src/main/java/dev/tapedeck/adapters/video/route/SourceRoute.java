package dev.tapedeck.adapters.video.route;

import java.util.List;
import java.util.Map;

/** The way of one capture to its source. Closing it ends all its connections. Thread-safe. */
public interface SourceRoute extends AutoCloseable {
    /** The address that ffmpeg opens. */
    String address();

    /** Environment variables that ffmpeg needs. */
    Map<String, String> environment();

    /** The failures on the way, in the words of ffmpeg, oldest first; without addresses. */
    List<String> errors();

    @Override
    void close();

    /** A way on which ffmpeg connects to the source itself. */
    static SourceRoute direct(String address) {
        return new DirectRoute(address);
    }
}
