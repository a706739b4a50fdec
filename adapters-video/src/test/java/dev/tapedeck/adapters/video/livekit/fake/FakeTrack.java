package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/** What somebody publishes; {@code type} and {@code source} are LiveKit's words. */
public record FakeTrack(String id, String type, String source) {
    private static final int MICROS = 1_000_000;

    ObjectNode json() {
        ObjectNode json = ProtoJson.object()
                .put("sid", id)
                .put("type", type)
                .put("name", source.toLowerCase(Locale.ROOT))
                .put("muted", false)
                .put("width", 0)
                .put("height", 0)
                .put("simulcast", false)
                .put("disable_dtx", false)
                .put("source", source)
                .put("mime_type", mimeType())
                .put("mid", isAudio() ? "1" : "2")
                .put("stereo", false)
                .put("disable_red", false)
                .put("encryption", "NONE")
                .put("stream", "camera")
                .put("backup_codec_policy", isAudio() ? "SIMULCAST" : "PREFER_REGRESSION");
        json.set("layers", layers());
        json.putArray("codecs").add(codec());
        json.putArray("audio_features");
        json.putArray("packet_trailer_features");
        json.putObject("version")
                .put("unix_micro", Long.toString(Instant.now().getEpochSecond() * MICROS))
                .put("ticks", 0);
        return json;
    }

    private ObjectNode codec() {
        ObjectNode codec = ProtoJson.object()
                .put("mime_type", mimeType())
                .put("mid", isAudio() ? "1" : "2")
                .put("cid", "c" + id)
                .put("video_layer_mode", "ONE_SPATIAL_LAYER_PER_STREAM")
                .put("sdp_cid", "");
        codec.set("layers", layers());
        return codec;
    }

    private ArrayNode layers() {
        ArrayNode layers = ProtoJson.MAPPER.createArrayNode();
        if (!isAudio()) {
            layers.addObject()
                    .put("quality", "HIGH")
                    .put("width", 0)
                    .put("height", 0)
                    .put("bitrate", 0)
                    .put("ssrc", 7)
                    .put("spatial_layer", 0)
                    .put("rid", "")
                    .put("repair_ssrc", 0);
        }
        return layers;
    }

    private boolean isAudio() {
        return type.equals("AUDIO");
    }

    private String mimeType() {
        return isAudio() ? "audio/opus" : "video/VP8";
    }
}
