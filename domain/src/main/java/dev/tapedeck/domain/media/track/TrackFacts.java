package dev.tapedeck.domain.media.track;

import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The participant and the start of a track.
 *
 * @param participant the platform's id of the participant connection
 * @param speaker the participant's name, null when the platform does not report it
 * @param startedAt time of its first frame by the platform's clock
 */
public record TrackFacts(String participant, @Nullable String speaker, TrackSource source, Instant startedAt) {
    private static final int NAME_LENGTH_MAX = 500;

    public TrackFacts {
        participant = Texts.storable(participant, NAME_LENGTH_MAX);
        speaker = speaker == null ? null : Texts.storable(speaker, NAME_LENGTH_MAX);
    }
}
