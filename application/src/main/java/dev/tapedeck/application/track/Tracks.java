package dev.tapedeck.application.track;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * Inbound port: the mixed audio of a recording's speakers, and its waveform. Both are made on first request.
 * Thread-safe.
 */
public interface Tracks {
    /**
     * The mixed audio of all speakers of a recording, or of some.
     *
     * @param speakers ids of speakers in the transcript; empty for all
     * @return its address, which expires. Refused with {@code NotFound} when the actor has no recording with this id,
     *     or it has no tracks, with {@code Invalid} when it does not have one of the speakers, and with {@code
     *     Preparing} while the mix is made
     */
    Result<URI> mix(Actor actor, RecordingId recording, Set<UUID> speakers);

    /**
     * The waveform of a recording's audio.
     *
     * @return refused with {@code NotFound} when the actor has no recording with this id, or it has no audio (yet), and
     *     with {@code Preparing} while the waveform is drawn
     */
    Result<Waveform> waveform(Actor actor, RecordingId recording);

    /** The loudness of equal parts, each from 0 to 255 as an unsigned byte. The array belongs to the caller. */
    @SuppressWarnings("ArrayRecordComponent")
    record Waveform(byte[] loudness) {}
}
