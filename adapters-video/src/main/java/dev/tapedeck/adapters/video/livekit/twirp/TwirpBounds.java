package dev.tapedeck.adapters.video.livekit.twirp;

import dev.tapedeck.adapters.video.rest.CallBounds;
import java.time.Duration;

/** How long LiveKit's calls may take, and how large their responses may be. */
public final class TwirpBounds {
    /** For everything that is answered at once. */
    public static final CallBounds ORDINARY = new CallBounds(Duration.ofSeconds(15), 4 * 1024 * 1024);
    /**
     * A server without a free egress worker looks for one three times, for 70 seconds in all, before it says so; giving
     * up earlier would leave it unknown whether one was found.
     */
    public static final CallBounds START = new CallBounds(Duration.ofSeconds(75), 1024 * 1024);
    /** A day of egress comes as one response. */
    public static final CallBounds LISTING = new CallBounds(Duration.ofSeconds(20), 32 * 1024 * 1024);

    private TwirpBounds() {}
}
