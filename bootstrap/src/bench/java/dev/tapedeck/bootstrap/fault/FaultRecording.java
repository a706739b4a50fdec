package dev.tapedeck.bootstrap.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A recording that is made while things fail, as its caller sees it. */
final class FaultRecording {
    private static final Set<String> TERMINAL = Set.of("completed", "failed");
    private static final Duration TERMINAL_MAX = Duration.ofMinutes(4);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final ApiClient api;
    private final String title;
    private final String id;
    private final AtomicInteger segmentsSeen = new AtomicInteger();

    private FaultRecording(ApiClient api, String title, String id) {
        this.api = api;
        this.title = title;
        this.id = id;
    }

    /** Starts a small one of the test pattern, however often it has to be asked for. */
    static FaultRecording ofTestPattern(ApiClient api) throws IOException, InterruptedException {
        String title = UUID.randomUUID().toString();
        String body = "{\"title\":\"%s\",\"quality\":\"low\",\"source\":{\"url\":\"testpattern:\"}}".formatted(title);
        return new FaultRecording(
                api, title, api.post("/api/recordings", body, title).path("id").asText());
    }

    /** The one that a meeting's room begins when somebody is in it. */
    static FaultRecording ofMeeting(ApiClient api, String meeting, String room)
            throws IOException, InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TERMINAL_MAX.toNanos()) {
            JsonNode recordings = api.get("/v1/meetings/" + meeting).path("recordings");
            if (!recordings.isEmpty()) {
                return new FaultRecording(
                        api, room, recordings.path(0).path("id").asText());
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        throw new TimeoutException("nothing records the room " + room);
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** How many segments it had at most whenever it was looked at. */
    int segmentsSeen() {
        return segmentsSeen.get();
    }

    void stop() throws IOException, InterruptedException {
        api.post("/api/recordings/" + id + "/stop", "", "");
    }

    /** Looks at it once; nothing is remembered when no server answers. */
    void look() throws InterruptedException {
        api.look("/api/recordings/" + id)
                .ifPresent(recording -> segmentsSeen.accumulateAndGet(segments(recording), Math::max));
    }

    JsonNode awaitTerminal() throws IOException, InterruptedException, TimeoutException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TERMINAL_MAX.toNanos()) {
            JsonNode recording = api.get("/api/recordings/" + id);
            if (TERMINAL.contains(recording.path("status").asText())) {
                return recording;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        throw new TimeoutException(
                id + " is still " + api.get("/api/recordings/" + id).path("status"));
    }

    static int segments(JsonNode recording) {
        int segments = 0;
        for (JsonNode take : recording.path("takes")) {
            segments += take.path("segments").asInt();
        }
        return segments;
    }
}
