package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody in a room, with a microphone and a camera that are on. */
public record FakeGuest(
        String connection, String identity, String name, boolean isRecorder, List<FakeTrack> tracks, Instant joinedAt) {

    /** What somebody publishes; {@code type} and {@code source} are LiveKit's words. */
    public record FakeTrack(String id, String type, String source) {
        ObjectNode json() {
            return ProtoJson.object()
                    .put("sid", id)
                    .put("type", type)
                    .put("name", "")
                    .put("muted", false)
                    .put("source", source)
                    .put("mime_type", type.equals("AUDIO") ? "audio/opus" : "video/h264");
        }
    }

    public static FakeGuest named(String identity, String name) {
        return of("PA_" + random(), identity, name);
    }

    public static FakeGuest of(String connection, String identity, String name) {
        List<FakeTrack> tracks = List.of(
                new FakeTrack("TR_A" + random(), "AUDIO", "MICROPHONE"),
                new FakeTrack("TR_V" + random(), "VIDEO", "CAMERA"));
        return new FakeGuest(connection, identity, name, false, tracks, Instant.now());
    }

    static FakeGuest recorder(String egress) {
        return new FakeGuest("PA_" + random(), egress, "", true, List.of(), Instant.now());
    }

    public String microphone() {
        return tracks.get(0).id();
    }

    public String camera() {
        return tracks.get(1).id();
    }

    ObjectNode json() {
        ObjectNode json = ProtoJson.object()
                .put("sid", connection)
                .put("identity", identity)
                .put("state", "ACTIVE")
                .put("metadata", "")
                .put("joined_at", Long.toString(joinedAt.getEpochSecond()))
                .put("joined_at_ms", Long.toString(joinedAt.toEpochMilli()))
                .put("name", name)
                .put("version", 1)
                .put("kind", isRecorder ? "EGRESS" : "STANDARD");
        json.putObject("permission").put("hidden", isRecorder).put("recorder", isRecorder);
        tracks.forEach(track -> json.withArray("tracks").add(track.json()));
        return json;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
