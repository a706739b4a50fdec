package dev.tapedeck.adapters.video.livekit.twirp;

import dev.tapedeck.adapters.video.rest.CallBounds;
import java.time.Duration;

/** Bounds on the time and the response size of LiveKit's calls. */
public final class TwirpBounds {
    /** For calls with an immediate response. */
    public static final CallBounds ORDINARY = new CallBounds(Duration.ofSeconds(15), 4 * 1024 * 1024);
    /**
     * A server without a free egress worker searches three times, for 70 seconds in all, before it reports that; with a
     * shorter limit it would be unknown whether it found one.
     */
    public static final CallBounds START = new CallBounds(Duration.ofSeconds(75), 1024 * 1024);
    /** All egresses of a day are in one response. */
    public static final CallBounds LISTING = new CallBounds(Duration.ofSeconds(20), 32 * 1024 * 1024);

    private TwirpBounds() {}
}
