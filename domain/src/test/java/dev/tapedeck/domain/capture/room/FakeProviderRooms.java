package dev.tapedeck.domain.capture.room;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Rooms in a map. Admits everybody, with a pass that names room and person; is away when told so. Thread-safe. */
public final class FakeProviderRooms implements ProviderRooms {
    private final ProviderKind provider;
    private final Set<String> rooms = ConcurrentHashMap.newKeySet();
    private final Map<String, List<ConnectedParticipant>> participants = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> tracks = new ConcurrentHashMap<>();
    private final List<IssuedPass> issuedPasses = new CopyOnWriteArrayList<>();
    private final AtomicInteger creations = new AtomicInteger();
    private volatile boolean away;

    /** One call of {@link #admit}. */
    public record IssuedPass(String room, String user, String name, Duration validFor) {}

    public FakeProviderRooms(ProviderKind provider) {
        this.provider = provider;
    }

    // What the test says.

    public void enters(String room, ConnectedParticipant participant) {
        participants.computeIfAbsent(room, name -> new CopyOnWriteArrayList<>()).add(participant);
    }

    /** Somebody who is there sends a track of this name, until they leave. */
    public void sends(String room, String connection, String track) {
        tracks.computeIfAbsent(room, name -> new ConcurrentHashMap<>()).put(track, connection);
    }

    public void leaves(String room, String connection) {
        tracks.getOrDefault(room, new ConcurrentHashMap<>()).values().removeIf(connection::equals);
        participants
                .getOrDefault(room, new CopyOnWriteArrayList<>())
                .removeIf(participant -> participant.connection().equals(connection));
    }

    /** Gives no answer from now on, or answers again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    // What the test asks.

    public Set<String> rooms() {
        return Set.copyOf(rooms);
    }

    /** How often a room was asked for, also one that was there. */
    public int creations() {
        return creations.get();
    }

    /** Everybody who got a pass, in order. */
    public List<IssuedPass> issuedPasses() {
        return List.copyOf(issuedPasses);
    }

    // What the platform does.

    @Override
    public ProviderKind provider() {
        return provider;
    }

    @Override
    public void create(String room) {
        requireResponse("make room " + room);
        creations.incrementAndGet();
        rooms.add(room);
    }

    @Override
    public RoomPass admit(String room, String user, String name, Duration validFor) {
        requireResponse("admit somebody to room " + room);
        issuedPasses.add(new IssuedPass(room, user, name, validFor));
        return new RoomPass(URI.create("https://platform.example/" + room), "pass-" + issuedPasses.size() + "-" + user);
    }

    @Override
    public Set<String> occupied() {
        requireResponse("list rooms");
        return participants.entrySet().stream()
                .filter(room -> !room.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<ConnectedParticipant> present(String room) {
        requireResponse("list who is in room " + room);
        return List.copyOf(participants.getOrDefault(room, List.of()));
    }

    @Override
    public List<String> tracks(String room) {
        requireResponse("list what is sent in room " + room);
        return tracks.getOrDefault(room, Map.of()).keySet().stream().sorted().toList();
    }

    private void requireResponse(String attempted) {
        if (away) {
            throw new ProviderUnavailable(attempted, new IllegalStateException("told to be away"));
        }
    }
}
