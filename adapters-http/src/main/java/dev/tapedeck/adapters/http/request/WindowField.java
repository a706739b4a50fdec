package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.session.SessionPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads how long recordings wait for what dropped. */
public final class WindowField {
    private static final int SECONDS_MAX = (int) SessionPolicy.RECONNECT_WINDOW_MAX.toSeconds();

    private WindowField() {}

    /** In seconds under a name; null when it is not there. */
    public static @Nullable Duration read(Fields body, String name) {
        @Nullable Integer seconds = body.integer(name, 0, SECONDS_MAX);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
