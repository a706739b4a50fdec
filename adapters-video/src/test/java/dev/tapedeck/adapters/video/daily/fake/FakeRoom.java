package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room of a fake Daily. Guarded by the world that holds it. */
final class FakeRoom {
    final String name;
    final JsonNode properties;
    private final Instant createdAt;
    private final List<FakeConnection> stays = new ArrayList<>();
    private String meeting = "";
    private int startsRefused;

    FakeRoom(String name, JsonNode properties, Instant createdAt) {
        this.name = name;
        this.properties = properties;
        this.createdAt = createdAt;
    }

    boolean isEmpty() {
        return stays.stream().noneMatch(FakeConnection::isThere);
    }

    /** Everybody who has been there, in the order of their coming. */
    List<FakeConnection> stays() {
        return List.copyOf(stays);
    }

    String meeting() {
        return meeting;
    }

    void enter(FakeConnection visitor) {
        if (isEmpty()) {
            meeting = UUID.randomUUID().toString();
            startsRefused = 0;
        }
        stays.add(visitor);
    }

    /** The visitor that ended; null when nobody of that name is there. */
    @Nullable
    FakeConnection leave(String connection, Instant at) {
        for (int index = 0; index < stays.size(); index++) {
            FakeConnection visitor = stays.get(index);
            if (visitor.connection().equals(connection) && visitor.isThere()) {
                stays.set(index, visitor.left(at));
                return stays.get(index);
            }
        }
        return null;
    }

    /** Whether recordings can be started: somebody is there, and Daily has noticed. */
    boolean hosts(int startsToRefuse) {
        return !isEmpty() && startsRefused++ >= startsToRefuse;
    }

    ObjectNode presence() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        List<FakeConnection> there =
                stays.stream().filter(FakeConnection::isThere).toList();
        response.put("total_count", there.size());
        there.forEach(visitor -> response.withArray("data").add(visitor.presence(name, meeting)));
        return response;
    }

    ObjectNode json(String domain) {
        ObjectNode room = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("name", name)
                .put("api_created", true)
                .put("privacy", "private")
                .put("url", "https://" + domain + ".daily.co/" + name)
                .put("created_at", createdAt.toString());
        room.set("config", properties);
        return room;
    }
}
