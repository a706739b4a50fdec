package dev.tapedeck.adapters.video.daily.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a fake Daily.
 *
 * @param instance what it was started with; Daily's listing does not tell
 * @param length null while it runs, and while its files are made
 * @param file of a composed recording, null until it was made
 * @param tracks of raw tracks, null until they were made
 */
public record FakeRecording(
        String id,
        String room,
        String type,
        String instance,
        Instant start,
        @Nullable Instant end,
        @Nullable Duration length,
        String key,
        @Nullable Path file,
        @Nullable List<Track> tracks) {
    /** A track in the bucket. */
    public record Track(String type, String key, long sizeBytes) {}

    static FakeRecording begun(String id, String room, String type, String instance, Instant start, String key) {
        return new FakeRecording(id, room, type, instance, start, null, null, key, null, null);
    }

    public boolean isRunning() {
        return end == null;
    }

    public boolean isFinished() {
        return length != null;
    }

    /** Of shorter ones nothing is said. */
    boolean isLongEnough() {
        return length != null && !length.isZero();
    }

    boolean isRaw() {
        return type.equals("raw-tracks");
    }

    /** As it was before its end. */
    public FakeRecording asBegun() {
        return begun(id, room, type, instance, start, key);
    }

    FakeRecording ended(Instant at) {
        return new FakeRecording(id, room, type, instance, start, at, null, key, null, null);
    }

    FakeRecording finished(Duration rounded, @Nullable Path made, @Nullable List<Track> brought) {
        return new FakeRecording(id, room, type, instance, start, end, rounded, key, made, brought);
    }

    /** As listed: neither the type nor the instance id, and no duration before it is known. */
    ObjectNode row(FakeDailyKnobs knobs) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("room_name", room)
                .put("start_ts", start.getEpochSecond())
                .put("status", isRunning() ? "in-progress" : "finished")
                .put("max_participants", 1)
                .putNull("mtgSessionId");
        if (length != null) {
            row.put("duration", length.toSeconds()).put("s3key", key);
            putTracks(row, knobs);
        }
        return row;
    }

    ObjectNode started() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("recording_id", id)
                .put("action", "start-cloud-recording")
                .put("instance_id", instance)
                .put("start_ts", start.toEpochMilli() / 1_000.0);
    }

    ObjectNode ready(FakeDailyKnobs knobs) {
        ObjectNode ready = JsonNodeFactory.instance.objectNode();
        if (knobs.typesEvents()) {
            ready.put("type", type);
        }
        ready.put("recording_id", id)
                .put("room_name", room)
                .put("start_ts", start.getEpochSecond())
                .put("status", "finished")
                .put("max_participants", 1)
                .put("duration", length == null ? 0 : length.toSeconds())
                .put("s3_key", key);
        putTracks(ready, knobs);
        return ready;
    }

    /** @param action in one of Daily's two spellings */
    static ObjectNode error(String action, String instance, String room, String said, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("action", action)
                .put("error_msg", said)
                .put("instance_id", instance)
                .put("room_name", room)
                .put("timestamp", at.getEpochSecond());
    }

    private void putTracks(ObjectNode target, FakeDailyKnobs knobs) {
        if (!isRaw() || tracks == null || knobs.listsNullTracks()) {
            target.putNull("tracks");
            return;
        }
        ArrayNode list = target.putArray("tracks");
        for (Track track : tracks) {
            list.addObject()
                    .put("size", track.sizeBytes())
                    .put("type", track.type().toLowerCase(Locale.ROOT))
                    .put("s3Key", track.key());
        }
    }
}
