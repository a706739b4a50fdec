package dev.tapedeck.domain.capture;

import java.time.Instant;

/** One thing that a platform's message says. */
public sealed interface ProviderNews {
    /** Something about a run. Its failure is believed only after the platform was asked. */
    record RunSeen(TakeSighting sighting) implements ProviderNews {}

    /** A run may have changed; the platform has to be asked what it is like now. */
    record RunChanged(String jobId) implements ProviderNews {}

    /** Something about a room. */
    sealed interface OfRoom extends ProviderNews {
        String room();

        Instant at();
    }

    record RoomOpened(String room, Instant at) implements OfRoom {}

    record RoomClosed(String room, Instant at) implements OfRoom {}

    /** Recorders are not participants. */
    record ParticipantJoined(String room, Visitor visitor, Instant at) implements OfRoom {}

    /** @param visit the platform's name for the stay, as in {@link Visitor#visit} */
    record ParticipantLeft(String room, String visit, Instant at) implements OfRoom {}

    /** @param track the platform's name for it */
    record TrackPublished(String room, String visit, String track, Instant at) implements OfRoom {}
}
