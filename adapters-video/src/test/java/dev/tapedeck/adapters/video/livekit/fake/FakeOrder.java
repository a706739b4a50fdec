package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a start asks for.
 *
 * @param kind as EgressInfo calls it, {@code room_composite} and so on
 * @param prefix of segments; the path of a file for a track
 * @param playlist empty for a track
 * @param subject the track or the identity, empty for a room
 */
record FakeOrder(
        String kind,
        ObjectNode request,
        String room,
        String subject,
        String prefix,
        String playlist,
        int segmentSeconds,
        int width,
        int height,
        String bucket) {

    /** Empty when there is no output, or one too many. */
    static Optional<FakeOrder> of(String kind, ObjectNode request) {
        return kind.equals("track") ? track(request) : segmented(kind, request);
    }

    private static Optional<FakeOrder> segmented(String kind, ObjectNode request) {
        JsonNode outputs = request.path("segment_outputs");
        JsonNode output = outputs.path(0);
        if (outputs.size() != 1 || output.path("filename_prefix").asText().isEmpty() || !hasKeys(output)) {
            return Optional.empty();
        }
        JsonNode encoding = request.path("advanced");
        return Optional.of(new FakeOrder(
                kind,
                FakeEcho.of(kind, request),
                request.path("room_name").asText(),
                subject(request),
                output.path("filename_prefix").asText(),
                output.path("playlist_name").asText(),
                Math.max(1, output.path("segment_duration").asInt(4)),
                encoding.path("width").asInt(1280),
                encoding.path("height").asInt(720),
                output.path("s3").path("bucket").asText()));
    }

    private static String subject(ObjectNode request) {
        for (String name : new String[] {"identity", "audio_track_id", "video_track_id"}) {
            if (!request.path(name).asText().isEmpty()) {
                return request.path(name).asText();
            }
        }
        return "";
    }

    private static Optional<FakeOrder> track(ObjectNode request) {
        JsonNode file = request.path("file");
        if (file.path("filepath").asText().isEmpty() || !hasKeys(file)) {
            return Optional.empty();
        }
        return Optional.of(new FakeOrder(
                "track",
                FakeEcho.of("track", request),
                request.path("room_name").asText(),
                request.path("track_id").asText(),
                file.path("filepath").asText(),
                "",
                1,
                0,
                0,
                file.path("s3").path("bucket").asText()));
    }

    private static boolean hasKeys(JsonNode output) {
        JsonNode s3 = output.path("s3");
        return !s3.path("access_key").asText().isEmpty()
                && !s3.path("secret").asText().isEmpty();
    }

    boolean isTrack() {
        return kind.equals("track");
    }
}
