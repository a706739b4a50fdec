package dev.tapedeck.domain.capture.webhook;

import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import java.time.Instant;

/** One thing that a platform's message says. */
public sealed interface ProviderUpdate {
    /** Something about a run. Its failure is believed only after the platform was asked. */
    record RunObserved(ObservedRun run) implements ProviderUpdate {}

    /** A run may have changed; the platform has to be asked what it is like now. */
    record RunChanged(String jobId) implements ProviderUpdate {}

    /** Something about a room. */
    sealed interface OfRoom extends ProviderUpdate {
        String room();

        Instant at();
    }

    record RoomOpened(String room, Instant at) implements OfRoom {}

    record RoomClosed(String room, Instant at) implements OfRoom {}

    /** Recorders are not participants. */
    record ParticipantJoined(String room, ConnectedParticipant participant, Instant at) implements OfRoom {}

    /** @param connection the platform's name for the stay, as in {@link ConnectedParticipant#connection} */
    record ParticipantLeft(String room, String connection, Instant at) implements OfRoom {}

    /** @param track the platform's name for it */
    record TrackPublished(String room, String connection, String track, Instant at) implements OfRoom {}
}
