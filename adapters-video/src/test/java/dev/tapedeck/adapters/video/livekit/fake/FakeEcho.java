package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The request of an egress as LiveKit echoes it: with every field, and with placeholders for the keys of the store. */
final class FakeEcho {
    private FakeEcho() {}

    static ObjectNode of(String kind, ObjectNode request) {
        ObjectNode echo = request.deepCopy();
        echo.findParents("access_key").forEach(s3 -> store((ObjectNode) s3));
        echo.putArray("webhooks");
        if (!kind.equals("track")) {
            composed(kind, echo);
        }
        return echo;
    }

    private static void composed(String kind, ObjectNode echo) {
        if (kind.equals("room_composite")) {
            echo.put("audio_only", false).put("audio_mixing", "DEFAULT_MIXING");
            echo.put("video_only", false).put("custom_base_url", "");
        }
        for (String outputs : new String[] {"file_outputs", "stream_outputs", "image_outputs"}) {
            echo.putArray(outputs);
        }
        for (JsonNode output : echo.withArray("segment_outputs")) {
            ((ObjectNode) output).put("live_playlist_name", "").put("filename_suffix", "INDEX");
        }
        if (echo.path("advanced") instanceof ObjectNode advanced) {
            advanced.put("depth", 0).put("audio_codec", "DEFAULT_AC").put("audio_frequency", 0);
            advanced.put("video_codec", "DEFAULT_VC").put("key_frame_interval", 0);
            advanced.put("audio_quality", 0).put("video_quality", 0);
        }
    }

    private static void store(ObjectNode s3) {
        s3.put("access_key", "{access_key}").put("secret", "{secret}");
        for (String empty : new String[] {
            "session_token", "assume_role_arn", "assume_role_external_id", "tagging", "content_disposition"
        }) {
            s3.put(empty, "");
        }
        s3.putObject("metadata");
        s3.putNull("proxy");
    }
}
