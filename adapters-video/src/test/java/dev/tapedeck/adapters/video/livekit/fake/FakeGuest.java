package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody in a room, with a microphone and a camera that are on. */
public record FakeGuest(
        String connection, String identity, String name, boolean isRecorder, List<FakeTrack> tracks, Instant joinedAt) {

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

    /** @param reason LiveKit's word for why it left, {@code UNKNOWN_REASON} while it is there */
    ObjectNode json(String reason) {
        boolean isGone = !reason.equals("UNKNOWN_REASON");
        ObjectNode json = ProtoJson.object()
                .put("sid", connection)
                .put("identity", identity)
                .put("state", isGone ? "DISCONNECTED" : "ACTIVE")
                .put("metadata", "")
                .put("joined_at", Long.toString(joinedAt.getEpochSecond()))
                .put("joined_at_ms", Long.toString(joinedAt.toEpochMilli()))
                .put("name", name)
                .put("version", 2)
                .put("region", "")
                .put("is_publisher", !tracks.isEmpty())
                .put("kind", isRecorder ? "EGRESS" : "STANDARD")
                .put("disconnect_reason", reason)
                .put("client_protocol", 0);
        for (String empty : new String[] {"kind_details", "data_tracks", "capabilities", "tracks"}) {
            json.putArray(empty);
        }
        json.putObject("attributes");
        json.set("permission", permission());
        if (!isGone) {
            tracks.forEach(track -> json.withArray("tracks").add(track.json()));
        }
        return json;
    }

    private ObjectNode permission() {
        ObjectNode permission = ProtoJson.object()
                .put("can_subscribe", true)
                .put("can_publish", !isRecorder)
                .put("can_publish_data", !isRecorder)
                .put("hidden", isRecorder)
                .put("recorder", isRecorder)
                .put("can_update_metadata", false)
                .put("agent", false)
                .put("can_subscribe_metrics", false)
                .put("can_manage_agent_session", false);
        permission.putArray("can_publish_sources");
        return permission;
    }

    /** As webhooks about its tracks name it. */
    ObjectNode shortJson() {
        return ProtoJson.object().put("sid", connection).put("identity", identity);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
