package dev.tapedeck.adapters.video.daily;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.RateLimit;
import dev.tapedeck.adapters.video.rest.JsonFields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the ongoing meetings of the whole domain, page by page. */
final class OngoingMeetings {
    private static final Logger log = LoggerFactory.getLogger(OngoingMeetings.class);
    private static final int PAGE_SIZE = 100;
    private static final int PAGES_MAX = 50;

    private final DailyClient client;

    OngoingMeetings(DailyClient client) {
        this.client = client;
    }

    /** The names of their rooms; rows without a room are left out. */
    Set<String> rooms() {
        Set<String> rooms = new HashSet<>();
        String cursor = null;
        for (int number = 0; number < PAGES_MAX; number++) {
            JsonNode page = page(cursor);
            cursor = null;
            for (JsonNode meeting : page) {
                String room = JsonFields.text(meeting, "room", "room_name");
                String id = JsonFields.text(meeting, "id");
                if (room != null && DailyRoomNames.isValid(room)) {
                    rooms.add(room);
                }
                cursor = id == null ? cursor : id;
            }
            if (page.size() < PAGE_SIZE || cursor == null) {
                return rooms;
            }
        }
        log.warn("Daily lists more than {} ongoing meetings; the others are ignored", PAGES_MAX * PAGE_SIZE);
        return rooms;
    }

    private JsonNode page(@Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("ongoing", "true");
        query.put("limit", String.valueOf(PAGE_SIZE));
        if (cursor != null) {
            query.put("starting_after", cursor);
        }
        return client.get(RateLimit.OTHER, "/meetings", query)
                .required("list ongoing meetings")
                .path("data");
    }
}
