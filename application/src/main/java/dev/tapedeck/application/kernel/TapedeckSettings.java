package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.media.store.PresignRequest;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.Set;

/**
 * Settings of an installation. Immutable.
 *
 * @param recordingEnabledByDefault whether new sessions are recorded when their request does not specify it
 * @param meetingKinds the kinds of takes for meetings whose request does not specify any, as far as the platform
 *     supports them; empty for none
 * @param addressesValidFor how long a signed address of a media file can be used, 1 minute to 24 hours; more than
 *     {@link PresignRequest#VALID_FOR_MAX} counts as that
 * @param playbackValidFor how long a playback token can be used, 1 minute to 7 days
 * @param maxDuration how long a recording may run when its request does not specify it, 1 second to 24 hours
 * @param segmentDuration the longest regular segment, which live playlists announce
 */
public record TapedeckSettings(
        boolean recordingEnabledByDefault,
        Set<TakeKind> meetingKinds,
        Duration addressesValidFor,
        Duration playbackValidFor,
        Duration maxDuration,
        Duration segmentDuration) {
    public static final TapedeckSettings DEFAULTS = new TapedeckSettings(
            true,
            Set.of(TakeKind.COMPOSITE),
            PresignRequest.VALID_FOR_MAX,
            Duration.ofHours(12),
            Duration.ofHours(8),
            Duration.ofSeconds(4));

    public TapedeckSettings {
        meetingKinds = Set.copyOf(meetingKinds);
        between("addressesValidFor", addressesValidFor, Duration.ofMinutes(1), Duration.ofHours(24));
        addressesValidFor = PresignRequest.atMost(addressesValidFor);
        between("playbackValidFor", playbackValidFor, Duration.ofMinutes(1), Duration.ofDays(7));
        between("maxDuration", maxDuration, Duration.ofSeconds(1), Duration.ofHours(24));
        between("segmentDuration", segmentDuration, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    private static void between(String name, Duration value, Duration min, Duration max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException(name + " must be between " + min + " and " + max + ": " + value);
        }
    }
}
