package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Rooms, who is in them, and what is recorded. Thread-safe. */
final class FakeDailyWorld {
    private static final Set<String> TYPES = Set.of("cloud", "cloud-audio-only", "raw-tracks");

    private final Map<String, FakeRoom> rooms = new LinkedHashMap<>();
    private final Map<String, FakeRecording> recordings = new LinkedHashMap<>();
    private final String domain;
    private final FakeDailyKnobs knobs;
    private final FakeWebhooks webhooks;
    private final FakeRecorder recorder;
    private final InstantSource clock;
    private final ScheduledExecutorService later;

    FakeDailyWorld(
            String domain,
            FakeDailyKnobs knobs,
            FakeWebhooks webhooks,
            FakeRecorder recorder,
            InstantSource clock,
            ScheduledExecutorService later) {
        this.domain = domain;
        this.knobs = knobs;
        this.webhooks = webhooks;
        this.recorder = recorder;
        this.clock = clock;
        this.later = later;
    }

    synchronized FakeResponse create(JsonNode body) {
        String name = body.path("name").asText(UUID.randomUUID().toString());
        if (rooms.containsKey(name)) {
            return FakeResponse.invalid("a room named " + name + " already exists");
        }
        FakeRoom room = new FakeRoom(name, body.path("properties"), clock.instant());
        rooms.put(name, room);
        return FakeResponse.ok(room.json(domain));
    }

    synchronized FakeResponse room(String name) {
        FakeRoom room = rooms.get(name);
        return room == null ? FakeResponse.missing("room " + name + " not found") : FakeResponse.ok(room.json(domain));
    }

    synchronized FakeResponse presence(String name) {
        FakeRoom room = rooms.get(name);
        return room == null ? FakeResponse.missing("room " + name + " not found") : FakeResponse.ok(room.presence());
    }

    /** Only those that go on are known here. */
    synchronized FakeResponse meetings(Map<String, String> query) {
        List<FakeRoom> ongoing = new ArrayList<>(
                rooms.values().stream().filter(room -> !room.isEmpty()).toList());
        ObjectNode response = FakeResponse.object().put("total_count", ongoing.size());
        response.putArray("data");
        String cursor = query.get("starting_after");
        while (cursor != null && !ongoing.isEmpty()) {
            if (ongoing.remove(0).meeting().equals(cursor)) {
                break;
            }
        }
        ongoing.stream()
                .limit(Integer.parseInt(query.getOrDefault("limit", "100")))
                .forEach(room -> response.withArray("data")
                        .addObject()
                        .put("id", room.meeting())
                        .put("room", room.name)
                        .put("ongoing", true));
        return FakeResponse.ok(response);
    }

    /** Rooms that nobody made come into being, as if they had been made on Daily's dashboard. */
    synchronized void join(String name, FakeConnection connection) {
        FakeRoom room =
                rooms.computeIfAbsent(name, fresh -> new FakeRoom(fresh, FakeResponse.object(), clock.instant()));
        boolean isFirst = room.isEmpty();
        room.enter(connection);
        if (isFirst) {
            webhooks.tell(
                    "meeting.started",
                    meeting(room).put("start_ts", clock.instant().getEpochSecond()));
        }
        webhooks.tell("participant.joined", connection.event(name));
    }

    synchronized void leave(String name, String connection) {
        FakeRoom room = rooms.get(name);
        FakeConnection left = room == null ? null : room.leave(connection, clock.instant());
        if (room == null || left == null) {
            return;
        }
        webhooks.tell("participant.left", left.event(name));
        if (room.isEmpty()) {
            webhooks.tell(
                    "meeting.ended", meeting(room).put("end_ts", clock.instant().getEpochSecond()));
            soon(() -> endIdle(name), knobs.idleMax());
        }
    }

    synchronized FakeResponse start(String name, JsonNode body) {
        String type = body.path("type").asText("cloud");
        String instance = body.path("instanceId").asText("");
        FakeRoom room = rooms.get(name);
        if (room == null || !room.hosts(knobs.startsBeforeHosting())) {
            return FakeResponse.missing("room " + name + " does not seem to be hosting a call currently");
        }
        if (!TYPES.contains(type)) {
            return FakeResponse.invalid("type must be one of " + TYPES);
        }
        if (type.equals("raw-tracks") && !recorder.hasBucket()) {
            return FakeResponse.invalid("raw-tracks recording needs a recordings_bucket");
        }
        if (running(name).stream().anyMatch(recording -> recording.instance().equals(instance))) {
            return FakeResponse.invalid("the instance " + instance + " has an active stream");
        }
        begin(room, type, instance);
        return FakeResponse.sent();
    }

    synchronized FakeResponse stop(String name, JsonNode body) {
        String instance = body.path("instanceId").asText("");
        String type = body.path("type").asText("cloud");
        List<FakeRecording> meant = running(name).stream()
                .filter(recording -> recording.type().equals(type))
                .filter(recording -> instance.isEmpty() || recording.instance().equals(instance))
                .toList();
        meant.forEach(this::end);
        return meant.isEmpty() ? FakeResponse.invalid("there is no active stream to stop") : FakeResponse.sent();
    }

    synchronized FakeResponse list(Map<String, String> query) {
        List<FakeRecording> newestFirst = new ArrayList<>(recordings.values());
        Collections.reverse(newestFirst);
        String room = query.get("room_name");
        Instant listedUntil = clock.instant().minus(knobs.listingDelay());
        newestFirst.removeIf(recording -> room != null && !recording.room().equals(room));
        newestFirst.removeIf(recording -> recording.start().isAfter(listedUntil));
        int total = newestFirst.size();
        String cursor = query.get("starting_after");
        while (cursor != null && !newestFirst.isEmpty()) {
            if (newestFirst.remove(0).id().equals(cursor)) {
                break;
            }
        }
        ObjectNode response = FakeResponse.object().put("total_count", total);
        response.putArray("data");
        newestFirst.stream()
                .limit(Integer.parseInt(query.getOrDefault("limit", "100")))
                .forEach(recording -> response.withArray("data").add(recording.row(knobs)));
        if (knobs.listsBadRows()) {
            response.withArray("data")
                    .insert(0, "not a row")
                    .add(FakeResponse.object().put("room_name", "no-id"));
        }
        return FakeResponse.ok(response);
    }

    synchronized Optional<FakeRecording> recording(String id) {
        return Optional.ofNullable(recordings.get(id));
    }

    synchronized List<FakeRecording> recordings() {
        return List.copyOf(recordings.values());
    }

    synchronized FakeResponse get(String id) {
        return recording(id)
                .map(found -> FakeResponse.ok(found.row(knobs)))
                .orElseGet(() -> FakeResponse.missing("recording " + id + " not found"));
    }

    synchronized FakeResponse delete(String id) {
        boolean isThere = knobs.listsDeleted() ? recordings.containsKey(id) : recordings.remove(id) != null;
        return !isThere
                ? FakeResponse.missing("recording " + id + " not found")
                : FakeResponse.ok(FakeResponse.object().put("deleted", true).put("id", id));
    }

    /** A recording that somebody else made some time ago. */
    synchronized void add(FakeRecording recording) {
        recordings.put(recording.id(), recording);
    }

    private void begin(FakeRoom room, String type, String instance) {
        Instant now = clock.instant();
        if (knobs.failsToBegin(type)) {
            webhooks.tell(
                    "recording.error",
                    FakeRecording.error(knobs.errorAction(), instance, room.name, knobs.errorText(), now));
            return;
        }
        String id = UUID.randomUUID().toString();
        FakeRecording recording =
                FakeRecording.begun(id, room.name, type, instance, now, key(room, type, instance, now));
        recordings.put(id, recording);
        if (!recording.isRaw() || knobs.announcesRawTracks()) {
            webhooks.tell("recording.started", recording.started());
        }
    }

    /** The template is for composed recordings; raw tracks have names of their own. */
    private String key(FakeRoom room, String type, String instance, Instant at) {
        String template = room.properties.path("recordings_template").asText("");
        boolean isPlain = template.isEmpty() || type.equals("raw-tracks");
        return (isPlain ? "{domain_name}/{room_name}/{epoch_time}" : template)
                .replace("{domain_name}", domain)
                .replace("{room_name}", room.name)
                .replace("{instance_id}", instance)
                .replace("{epoch_time}", String.valueOf(at.toEpochMilli()));
    }

    private void end(FakeRecording running) {
        FakeRecording ended = running.ended(clock.instant());
        recordings.put(ended.id(), ended);
        soon(() -> finish(ended), Duration.ZERO);
    }

    private void finish(FakeRecording ended) {
        FakeRecording finished;
        try {
            finished = recorder.finish(ended, stays(ended.room()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (this) {
            if (recordings.replace(ended.id(), finished) != null && finished.isLongEnough()) {
                webhooks.tell("recording.ready-to-download", finished.ready(knobs));
            }
        }
    }

    private synchronized List<FakeConnection> stays(String room) {
        FakeRoom known = rooms.get(room);
        return known == null ? List.of() : known.stays();
    }

    private synchronized void endIdle(String name) {
        FakeRoom room = rooms.get(name);
        if (room != null && room.isEmpty()) {
            running(name).forEach(this::end);
        }
    }

    private List<FakeRecording> running(String room) {
        return recordings.values().stream()
                .filter(recording -> recording.isRunning() && recording.room().equals(room))
                .toList();
    }

    private static ObjectNode meeting(FakeRoom room) {
        return FakeResponse.object().put("meeting_id", room.meeting()).put("room", room.name);
    }

    private void soon(Runnable work, Duration delay) {
        if (!later.isShutdown()) {
            Object unused = later.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
