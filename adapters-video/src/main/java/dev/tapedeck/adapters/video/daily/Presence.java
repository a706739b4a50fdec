package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.rest.JsonFields;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import java.util.ArrayList;
import java.util.List;

/** Reads the participants in a room, which Daily reports some seconds late. Recorders are not among them. */
final class Presence {
    private final DailyClient client;

    Presence(DailyClient client) {
        this.client = client;
    }

    /** At most 100, Daily's limit per response; empty also for a room that does not exist. */
    List<ConnectedParticipant> of(String room) {
        DailyResponse response = client.get("/rooms/" + room + "/presence");
        if (response.status() == 404) {
            return List.of();
        }
        List<ConnectedParticipant> participants = new ArrayList<>();
        for (JsonNode person :
                response.required("list the participants in room " + room).path("data")) {
            String connection = JsonFields.text(person, "id", "session_id");
            if (connection != null) {
                participants.add(participant(connection, person));
            }
        }
        return participants;
    }

    private static ConnectedParticipant participant(String connection, JsonNode person) {
        String name = JsonFields.text(person, "userName", "user_name");
        return new ConnectedParticipant(
                connection, JsonFields.text(person, "userId", "user_id"), name == null ? "" : name);
    }
}
