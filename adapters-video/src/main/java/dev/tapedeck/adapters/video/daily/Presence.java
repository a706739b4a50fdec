package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.rest.DailyAnswer;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.Visitor;
import java.util.ArrayList;
import java.util.List;

/** Who is in a room, as Daily says it some seconds late. Recorders are not among them. */
final class Presence {
    private final DailyClient client;

    Presence(DailyClient client) {
        this.client = client;
    }

    /** At most the 100 that Daily gives at once; empty also for a room that does not exist. */
    List<Visitor> of(String room) {
        DailyAnswer answer = client.get("/rooms/" + room + "/presence");
        if (answer.status() == 404) {
            return List.of();
        }
        List<Visitor> visitors = new ArrayList<>();
        for (JsonNode stay : answer.required("see who is in room " + room).path("data")) {
            String visit = JsonFields.text(stay, "id", "session_id");
            if (visit != null) {
                visitors.add(visitor(visit, stay));
            }
        }
        return visitors;
    }

    private static Visitor visitor(String visit, JsonNode stay) {
        String name = JsonFields.text(stay, "userName", "user_name");
        return new Visitor(visit, JsonFields.text(stay, "userId", "user_id"), name == null ? "" : name);
    }
}
