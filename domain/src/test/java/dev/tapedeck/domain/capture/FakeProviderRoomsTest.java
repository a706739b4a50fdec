package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.List;

class FakeProviderRoomsTest implements ProviderRoomsContract {
    private final FakeProviderRooms rooms = new FakeProviderRooms(ProviderKind.DAILY);

    @Override
    public ProviderRooms rooms() {
        return rooms;
    }

    @Override
    public void enters(String room, Visitor visitor) {
        rooms.enters(room, visitor);
    }

    @Override
    public void leaves(String room, String visit) {
        rooms.leaves(room, visit);
    }

    @Override
    public List<String> sends(String room, String visit) {
        rooms.sends(room, visit, "track-of-" + visit);
        return List.of("track-of-" + visit);
    }

    @Override
    public void goesAway() {
        rooms.away(true);
    }
}
