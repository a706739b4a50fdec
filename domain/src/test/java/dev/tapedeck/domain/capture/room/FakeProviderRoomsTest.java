package dev.tapedeck.domain.capture.room;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;

class FakeProviderRoomsTest implements ProviderRoomsContract {
    private final FakeProviderRooms rooms = new FakeProviderRooms(ProviderKind.DAILY);

    @Override
    public ProviderRooms rooms() {
        return rooms;
    }

    @Override
    public void enters(String room, ConnectedParticipant participant) {
        rooms.enters(room, participant);
    }

    @Override
    public void leaves(String room, String connection) {
        rooms.leaves(room, connection);
    }

    @Override
    public List<String> sends(String room, String connection) {
        rooms.sends(room, connection, "track-of-" + connection);
        return List.of("track-of-" + connection);
    }

    @Override
    public void goesAway() {
        rooms.away(true);
    }
}
