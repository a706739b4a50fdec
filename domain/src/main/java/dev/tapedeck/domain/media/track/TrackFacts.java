package dev.tapedeck.domain.media.track;

import dev.tapedeck.domain.id.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose track a file is, and when it began.
 *
 * @param participant the platform's name for the person's stay
 * @param speaker the person's name, null when the platform does not say
 * @param startedAt time of its first frame by the platform's clock
 */
public record TrackFacts(String participant, @Nullable String speaker, TrackSource source, Instant startedAt) {
    private static final int NAME_LENGTH_MAX = 500;

    public TrackFacts {
        participant = Texts.storable(participant, NAME_LENGTH_MAX);
        speaker = speaker == null ? null : Texts.storable(speaker, NAME_LENGTH_MAX);
    }
}
