package dev.tapedeck.domain.session;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * The settings of a session for recording and access. Immutable.
 *
 * @param kinds the takes that its recordings begin with; empty when nothing is recorded
 * @param anonymous what callers without an identity may do
 * @param keepsVideo whether video tracks are kept; composed recordings always are
 * @param reconnectWindow how long a recording waits for a source that dropped to come back, up to an hour; zero when it
 *     does not wait
 */
public record SessionPolicy(
        Set<TakeKind> kinds, Set<AnonymousRight> anonymous, boolean keepsVideo, Duration reconnectWindow) {
    public static final Duration RECONNECT_WINDOW_DEFAULT = Duration.ofSeconds(30);
    public static final int RECONNECT_WINDOW_SECONDS_MAX = 60 * 60;
    public static final Duration RECONNECT_WINDOW_MAX = Duration.ofSeconds(RECONNECT_WINDOW_SECONDS_MAX);

    /** Composed recordings only, and no anonymous access. */
    public static final SessionPolicy DEFAULT =
            new SessionPolicy(EnumSet.of(TakeKind.COMPOSITE), Set.of(), true, RECONNECT_WINDOW_DEFAULT);

    public SessionPolicy {
        kinds = Set.copyOf(kinds);
        anonymous = Set.copyOf(anonymous);
        if (reconnectWindow.isNegative() || reconnectWindow.compareTo(RECONNECT_WINDOW_MAX) > 0) {
            throw new InvalidValue("reconnectWindow", "must be between zero and " + RECONNECT_WINDOW_MAX);
        }
    }

    /** This policy with another reconnect window. */
    public SessionPolicy waiting(Duration window) {
        return new SessionPolicy(kinds, anonymous, keepsVideo, window);
    }

    /** What an anonymous caller may do in a session. */
    public enum AnonymousRight {
        JOIN,
        START,
        READ,
        PLAY
    }
}
