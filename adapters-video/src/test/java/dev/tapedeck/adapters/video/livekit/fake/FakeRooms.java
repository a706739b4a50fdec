package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rooms, and who is in them. Thread-safe. */
public final class FakeRooms {
    /** A room; its guests include recorders. */
    private static final class Room {
        final String id = "RM_" + UUID.randomUUID().toString().substring(0, 8);
        final String name;
        final Instant since = Instant.now();
        final List<FakeGuest> guests = new ArrayList<>();

        Room(String name) {
            this.name = name;
        }

        ObjectNode json() {
            ObjectNode json = ProtoJson.object()
                    .put("sid", id)
                    .put("name", name)
                    .put("empty_timeout", 300)
                    .put("departure_timeout", 20)
                    .put("max_participants", 0)
                    .put("creation_time", Long.toString(since.getEpochSecond()))
                    .put("creation_time_ms", Long.toString(since.toEpochMilli()))
                    .put("turn_password", "known-to-guests")
                    .put("metadata", "")
                    .put("num_participants", count(guest -> !guest.isRecorder()))
                    .put("num_publishers", count(guest -> !guest.tracks().isEmpty()))
                    .put("active_recording", count(FakeGuest::isRecorder) > 0)
                    .putNull("version");
            json.putArray("enabled_codecs")
                    .addObject()
                    .put("mime", "audio/opus")
                    .put("fmtp_line", "");
            return json;
        }

        private long count(Predicate<FakeGuest> which) {
            return guests.stream().filter(which).count();
        }

        ObjectNode shortJson() {
            return ProtoJson.object().put("sid", id).put("name", name);
        }
    }

    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final FakeWebhooks webhooks;
    private final ScheduledExecutorService threads;
    private volatile Duration closesAfter = Duration.ofSeconds(20);
    private volatile Consumer<String> closed = room -> {};
    private volatile Consumer<String> published = room -> {};

    FakeRooms(FakeWebhooks webhooks, ScheduledExecutorService threads) {
        this.webhooks = webhooks;
        this.threads = threads;
    }

    void whenClosed(Consumer<String> what) {
        closed = what;
    }

    void whenPublished(Consumer<String> what) {
        published = what;
    }

    /** How long a room stays that everybody has left. */
    public void closesAfter(Duration time) {
        closesAfter = time;
    }

    /** Makes a room unless it is there. */
    public synchronized ObjectNode create(String name) {
        Room known = rooms.get(name);
        if (known != null) {
            return known.json();
        }
        Room room = new Room(name);
        rooms.put(name, room);
        webhooks.send("room_started", about(room));
        return room.json();
    }

    /** Somebody enters with microphone and camera on; the room is made when it is not there. */
    public FakeGuest join(String room, FakeGuest guest) {
        synchronized (this) {
            create(room);
            Room entered = Objects.requireNonNull(rooms.get(room));
            evict(entered, guest.identity());
            entered.guests.add(guest);
            webhooks.send("participant_joined", about(entered, guest, "UNKNOWN_REASON"));
            aboutTracks("track_published", entered, guest);
        }
        published.accept(room);
        return guest;
    }

    public FakeGuest join(String room, String identity, String name) {
        return join(room, FakeGuest.named(identity, name));
    }

    /** By stay or identity; nothing when nobody of that name is there. */
    public void leave(String room, String who) {
        leave(room, who, "CLIENT_INITIATED");
    }

    /** @param reason LiveKit's word */
    synchronized void leave(String room, String who, String reason) {
        Room left = rooms.get(room);
        if (left == null) {
            return;
        }
        List<FakeGuest> leaving = left.guests.stream()
                .filter(guest ->
                        guest.connection().equals(who) || guest.identity().equals(who))
                .toList();
        leaving.forEach(guest -> left(left, guest, reason));
        if (!leaving.isEmpty() && isEmpty(left) && !threads.isShutdown()) {
            Object unused = threads.schedule(() -> closeIfEmpty(left), closesAfter.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** An identity is in a room once: whoever joins under it throws the first out. */
    private void evict(Room room, String identity) {
        room.guests.stream()
                .filter(guest -> guest.identity().equals(identity))
                .toList()
                .forEach(guest -> left(room, guest, "DUPLICATE_IDENTITY"));
    }

    private void left(Room room, FakeGuest guest, String reason) {
        aboutTracks("track_unpublished", room, guest);
        room.guests.remove(guest);
        webhooks.send("participant_left", about(room, guest, reason));
    }

    /**
     * The server is restarted: what it knew of its rooms is gone without a word, and all guests connect again under new
     * names of their connections.
     */
    public void restart() {
        Map<String, List<FakeGuest>> back = new LinkedHashMap<>();
        synchronized (this) {
            rooms.values().forEach(room -> back.put(room.name, List.copyOf(room.guests)));
        }
        back.keySet().forEach(closed);
        synchronized (this) {
            rooms.clear();
        }
        back.forEach((room, guests) -> guests.stream()
                .filter(guest -> !guest.isRecorder())
                .forEach(guest -> join(room, guest.identity(), guest.name())));
    }

    private void closeIfEmpty(Room room) {
        boolean isSame;
        synchronized (this) {
            isSame = rooms.get(room.name) == room && isEmpty(room);
        }
        if (isSame) {
            close(room.name);
        }
    }

    /** Everybody has to leave, and what records the room ends. */
    public void close(String name) {
        closed.accept(name);
        synchronized (this) {
            Room room = rooms.remove(name);
            if (room != null) {
                List.copyOf(room.guests)
                        .forEach(guest -> left(room, guest, guest.isRecorder() ? "ROOM_CLOSED" : "ROOM_DELETED"));
                webhooks.send("room_finished", about(room));
            }
        }
    }

    /** Names of all rooms. */
    public synchronized List<String> names() {
        return List.copyOf(rooms.keySet());
    }

    synchronized ObjectNode list() {
        ObjectNode response = ProtoJson.object();
        response.putArray("rooms");
        rooms.values().forEach(room -> response.withArray("rooms").add(room.json()));
        return response;
    }

    /** Who is there, recorders included; nobody when there is no such room. */
    public synchronized List<FakeGuest> guests(String room) {
        return Optional.ofNullable(rooms.get(room))
                .map(found -> List.copyOf(found.guests))
                .orElseGet(List::of);
    }

    synchronized Optional<String> idOf(String room) {
        return Optional.ofNullable(rooms.get(room)).map(found -> found.id);
    }

    /** Whether somebody shows something. */
    synchronized boolean isPublished(String room) {
        return guests(room).stream().anyMatch(guest -> !guest.tracks().isEmpty());
    }

    private static boolean isEmpty(Room room) {
        return room.guests.stream().allMatch(FakeGuest::isRecorder);
    }

    private static ObjectNode about(Room room) {
        ObjectNode about = ProtoJson.object();
        about.set("room", room.json());
        return about;
    }

    private static ObjectNode about(Room room, FakeGuest guest, String reason) {
        ObjectNode about = about(room);
        about.set("participant", guest.json(reason));
        ((ObjectNode) about.path("participant")).remove("tracks");
        return about;
    }

    private void aboutTracks(String type, Room room, FakeGuest guest) {
        for (FakeTrack track : guest.tracks()) {
            ObjectNode about = ProtoJson.object();
            about.set("room", room.shortJson());
            about.set("participant", guest.shortJson());
            about.set("track", track.json());
            webhooks.send(type, about);
        }
    }
}
