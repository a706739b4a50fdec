package dev.tapedeck.adapters.video.daily.sequence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.video.daily.fake.FakeRecording;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What really happens at Daily in one meeting, and the messages that arrive about it: some never, some twice, in any
 * order. The same seed gives the same plan.
 */
final class Plan {
    static final Instant ASKED = Instant.parse("2026-09-21T14:13:00Z");

    private static final double LOST = 0.25;
    private static final double REPEATED = 0.3;
    private static final double FALSE_ALARM = 0.15;

    final String room;
    final List<Run> runs = new ArrayList<>();
    private final Random chance;
    private final boolean followsTemplate;
    private final Path file;

    /** How a run ends. */
    enum Fate {
        /** With media. */
        FINISHED,
        /** Without any. */
        EMPTY,
        /** It never began. */
        NEVER
    }

    /**
     * @param recording as it is in the end, null when there is none
     * @param messages what Daily sends about it, in order
     */
    record Run(
            TakeId take, TakeKind kind, Fate fate, @Nullable FakeRecording recording, List<ObjectNode> messages) {}

    Plan(int seed, Path file) {
        this.chance = new Random(seed);
        this.room = "room-" + seed;
        this.followsTemplate = chance.nextBoolean();
        this.file = file;
        int kinds = chance.nextInt(3);
        if (kinds != 1) {
            runs.add(run(TakeKind.COMPOSITE));
        }
        if (kinds != 0) {
            runs.add(run(TakeKind.TRACKS));
        }
    }

    /** What arrives, message by message. */
    List<ObjectNode> arrivals() {
        List<ObjectNode> arrivals = new ArrayList<>();
        for (Run run : runs) {
            for (ObjectNode message : run.messages()) {
                if (chance.nextDouble() >= LOST) {
                    arrivals.add(message);
                }
                if (chance.nextDouble() < REPEATED) {
                    arrivals.add(message);
                }
            }
        }
        Collections.shuffle(arrivals, chance);
        return arrivals;
    }

    private Run run(TakeKind kind) {
        TakeId take = new TakeId(new UUID(chance.nextLong(), chance.nextLong()));
        Fate fate = Fate.values()[Math.max(0, chance.nextInt(6) - 3)];
        FakeRecording recording = fate == Fate.NEVER ? null : recording(take, kind, fate);
        return new Run(take, kind, fate, recording, messages(take, kind, recording));
    }

    private FakeRecording recording(TakeId take, TakeKind kind, Fate fate) {
        Instant start = ASKED.plusMillis(500L + chance.nextInt(60_000));
        Duration length = Duration.ofSeconds(fate == Fate.EMPTY ? 0 : 1L + chance.nextInt(7_000));
        String key = "acme/" + room + "/" + (followsTemplate && kind == TakeKind.COMPOSITE ? take + "/" : "")
                + start.toEpochMilli();
        return new FakeRecording(
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                room,
                kind == TakeKind.TRACKS ? "raw-tracks" : "cloud",
                take.toString(),
                start,
                start.plus(length),
                length,
                key,
                file,
                kind == TakeKind.TRACKS ? tracks(key, start, fate) : null);
    }

    private List<FakeRecording.Track> tracks(String key, Instant start, Fate fate) {
        List<FakeRecording.Track> tracks = new ArrayList<>();
        int count = fate == Fate.EMPTY ? 0 : 1 + chance.nextInt(4);
        for (int number = 0; number < count; number++) {
            String name = "%s-%s-cam-audio-%d"
                    .formatted(key, new UUID(chance.nextLong(), number), start.toEpochMilli() + number * 1_000L);
            tracks.add(new FakeRecording.Track("audio", name, 13));
        }
        return tracks;
    }

    private List<ObjectNode> messages(TakeId take, TakeKind kind, @Nullable FakeRecording recording) {
        List<ObjectNode> messages = new ArrayList<>();
        if (recording == null || chance.nextDouble() < FALSE_ALARM) {
            messages.add(message(
                    "recording.error",
                    object().put("action", chance.nextBoolean() ? "clourd-recording-err" : "cloud-recording-error")
                            .put("error_msg", "out of workers")
                            .put("instance_id", take.toString())
                            .put("room_name", room)
                            .put("timestamp", ASKED.getEpochSecond() + 2)));
        }
        if (recording == null) {
            return messages;
        }
        if (kind == TakeKind.COMPOSITE || chance.nextBoolean()) {
            messages.add(message("recording.started", started(recording)));
        }
        if (recording.length() != null && !recording.length().isZero()) {
            messages.add(message("recording.ready-to-download", ready(recording)));
        }
        return messages;
    }

    private static ObjectNode started(FakeRecording recording) {
        return object().put("recording_id", recording.id())
                .put("action", "start-cloud-recording")
                .put("instance_id", recording.instance())
                .put("start_ts", recording.start().toEpochMilli() / 1_000.0);
    }

    /** Sometimes with the type, sometimes without; numbers now as numbers, now as texts. */
    private ObjectNode ready(FakeRecording recording) {
        ObjectNode ready = object();
        if (chance.nextBoolean()) {
            ready.put("type", recording.type());
        }
        long seconds = recording.length() == null ? 0 : recording.length().toSeconds();
        ready.put("recording_id", recording.id())
                .put(chance.nextBoolean() ? "room_name" : "room", room)
                .put("start_ts", recording.start().getEpochSecond())
                .put("status", "finished")
                .put("s3_key", recording.key());
        if (chance.nextBoolean()) {
            ready.put("duration", seconds);
        } else {
            ready.put("duration", String.valueOf(seconds));
        }
        List<FakeRecording.Track> tracks = recording.tracks();
        if (tracks == null) {
            ready.putNull("tracks");
        } else {
            tracks.forEach(track -> ready.withArray("tracks")
                    .addObject()
                    .put("s3Key", track.key())
                    .put("size", track.sizeBytes()));
        }
        return ready;
    }

    private ObjectNode message(String type, ObjectNode payload) {
        ObjectNode message = object().put("version", "1.0.0").put("type", type);
        if (chance.nextInt(4) > 0) {
            message.put("id", new UUID(chance.nextLong(), chance.nextLong()).toString());
        }
        message.put("event_ts", ASKED.toEpochMilli() / 1_000.0 + chance.nextInt(60));
        message.set("payload", payload);
        return message;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
