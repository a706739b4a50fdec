package dev.tapedeck.domain.capture.room;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Outbound port: the rooms of a video platform. Thread-safe; calls are bounded in time and throw {@link
 * ProviderUnavailable} when the platform gave no usable response.
 */
public interface ProviderRooms {
    ProviderKind provider();

    /** Creates a room unless it exists. */
    void create(String room);

    /**
     * Issues the access that one participant needs to enter a room.
     *
     * @param name as shown to others
     * @param validFor how long the token can be used to enter
     */
    RoomPass admit(String room, String user, String name, Duration validFor);

    /**
     * Names of the rooms that have participants; platforms may report them some seconds late. Includes rooms of other
     * applications on the same account, and possibly rooms with only a recorder in them.
     */
    Set<String> occupied();

    /** The participants in a room now, without recorders; empty when there is no such room. */
    List<ConnectedParticipant> present(String room);

    /**
     * The platform's names of the tracks that are published in a room now; empty when there is no such room, and for a
     * platform that does not record each track as a run of its own.
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
