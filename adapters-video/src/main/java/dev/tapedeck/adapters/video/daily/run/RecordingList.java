package dev.tapedeck.adapters.video.daily.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.video.daily.rest.DailyClient;
import dev.tapedeck.adapters.video.daily.rest.DailyResponse;
import dev.tapedeck.adapters.video.daily.rest.RateLimit;
import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists Daily's recordings, newest first, page by page. Cursors are ids. A row that cannot be read is logged and left
 * out.
 */
public final class RecordingList {
    private static final Logger log = LoggerFactory.getLogger(RecordingList.class);
    private static final int PAGE_SIZE = 100;
    private static final int PAGES_MAX = 100;

    private final DailyClient client;

    public RecordingList(DailyClient client) {
        this.client = client;
    }

    /** @param id id from a row or a job, which has no characters that need escaping */
    public Optional<RecordingRow> byId(String id) {
        DailyResponse response = client.get("/recordings/" + id);
        return response.status() == 404 ? Optional.empty() : RecordingRow.of(response.required("read a recording"));
    }

    /** The recordings that began at {@code since} or later, and those without a start time. */
    public List<RecordingRow> since(Instant since, @Nullable String room) {
        Predicate<RecordingRow> isOlder =
                row -> row.start() != null && row.start().isBefore(since);
        List<RecordingRow> rows = pages(room, page -> page.stream().anyMatch(isOlder));
        rows.removeIf(isOlder);
        return rows;
    }

    /**
     * All pages up to the first for which {@code isLast} holds, of one room, or of the whole domain when it is null.
     */
    public List<RecordingRow> pages(@Nullable String room, Predicate<List<RecordingRow>> isLast) {
        List<RecordingRow> all = new ArrayList<>();
        String cursor = null;
        for (int number = 0; number < PAGES_MAX; number++) {
            JsonNode list = list(room, cursor);
            List<RecordingRow> page = rows(list);
            all.addAll(page);
            cursor = lastId(list);
            if (list.size() < PAGE_SIZE || cursor == null || isLast.test(page)) {
                return all;
            }
        }
        log.warn(
                "Daily lists more than {} recordings that are not settled; older ones are ignored",
                PAGES_MAX * PAGE_SIZE);
        return all;
    }

    private JsonNode list(@Nullable String room, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", String.valueOf(PAGE_SIZE));
        if (room != null) {
            query.put("room_name", room);
        }
        if (cursor != null) {
            query.put("starting_after", cursor);
        }
        return client.get(RateLimit.LISTING, "/recordings", query)
                .required("list recordings")
                .path("data");
    }

    private static List<RecordingRow> rows(JsonNode list) {
        List<RecordingRow> rows = new ArrayList<>();
        for (JsonNode row : list) {
            RecordingRow.of(row).ifPresentOrElse(rows::add, () -> log.warn("a row of Daily's recordings has no id"));
        }
        return rows;
    }

    /** The cursor for the next page comes from the last row that has an id, as a bad row may be the last one. */
    private static @Nullable String lastId(JsonNode list) {
        for (int index = list.size() - 1; index >= 0; index--) {
            Optional<RecordingRow> row = RecordingRow.of(list.get(index));
            if (row.isPresent()) {
                return row.get().id();
            }
        }
        return null;
    }
}
