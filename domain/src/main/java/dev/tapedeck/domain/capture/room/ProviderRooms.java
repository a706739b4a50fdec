package dev.tapedeck.domain.capture.room;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Outbound port: the rooms of a video platform. Thread-safe; calls are bounded in time and throw
 * {@link ProviderUnavailable} when the platform gave no usable answer.
 */
public interface ProviderRooms {
    ProviderKind provider();

    /** Makes a room unless it is there. */
    void create(String room);

    /**
     * What one person needs to enter a room.
     *
     * @param name as shown to others
     * @param validFor how long the token can be used to enter
     */
    RoomPass admit(String room, String user, String name, Duration validFor);

    /**
     * Names of the rooms that somebody is in, as the platform says some seconds late. Rooms of strangers on the same
     * account are among them, and so may be a room with nobody but a recorder.
     */
    Set<String> occupied();

    /** Who is there now, recorders left out; nobody when there is no such room. */
    List<ConnectedParticipant> present(String room);

    /**
     * The tracks that are sent there now, by the platform's names for them; none when there is no such room, and where
     * the platform does not record each track by itself.
     */
    List<String> tracks(String room);

    /**
     * @param url where a client of the platform connects to
     * @param token a secret; never logged
     */
    record RoomPass(URI url, String token) {
        @Override
        public String toString() {
            return "RoomPass[url=" + url + ", token=hidden]";
        }
    }
}
