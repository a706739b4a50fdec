package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import java.time.Instant;

/** One fact in a platform's message. */
public sealed interface ProviderUpdate {
    /** A fact about a run. A failure counts only after a poll has confirmed it. */
    record RunObserved(ObservedRun run) implements ProviderUpdate {}

    /** A run may have changed; the platform must be polled for its state. */
    record RunChanged(String jobId) implements ProviderUpdate {}

    /** A fact about a room. */
    sealed interface OfRoom extends ProviderUpdate {
        String room();

        Instant at();
    }

    record RoomOpened(String room, Instant at) implements OfRoom {}

    record RoomClosed(String room, Instant at) implements OfRoom {}

    /** Recorders are not participants. */
    record ParticipantJoined(String room, ConnectedParticipant participant, Instant at) implements OfRoom {}

    /** @param connection the platform's id of the connection, as in {@link ConnectedParticipant#connection} */
    record ParticipantLeft(String room, String connection, Instant at) implements OfRoom {}

    /** @param track the platform's name for it */
    record TrackPublished(String room, String connection, String track, Instant at) implements OfRoom {}
}
