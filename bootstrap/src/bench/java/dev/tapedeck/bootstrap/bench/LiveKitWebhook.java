package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook as a LiveKit server sends it, signed.
 *
 * @param id LiveKit's own
 * @param egress what it says about the run, as a listing says it too
 * @param text the body, exactly as sent
 * @param authorization the header that comes with it
 */
record LiveKitWebhook(String id, String egress, String text, String authorization) {
    private static final String API_KEY = "bench";
    private static final String API_SECRET = "measured-with-a-secret-of-enough-bytes";
    private static final Duration VALID_FOR = Duration.ofHours(1);

    /** JOB, FOLDER, NOW in seconds, STATUS and END vary. */
    private static final String EGRESS = """
            {"egressId":"JOB","roomId":"RM_bench","roomName":"bench","roomComposite":{"roomName":"bench",\
            "layout":"grid","advanced":{"width":1280,"height":720},"segmentOutputs":[{"protocol":"HLS_PROTOCOL",\
            "filenamePrefix":"FOLDER/seg","playlistName":"FOLDER/index.m3u8","segmentDuration":4,\
            "disableManifest":true,"s3":{"accessKey":"{access_key}","secret":"{secret}","region":"us-east-1",\
            "endpoint":"http://store:9000","bucket":"bench","forcePathStyle":true}}]},\
            "startedAt":"NOW000000000","updatedAt":"NOW000000000","status":"STATUS"END,\
            "segmentResults":[{"playlistName":"FOLDER/index.m3u8",\
            "playlistLocation":"http://store:9000/bench/FOLDER/index.m3u8","startedAt":"NOW000000000",\
            "duration":"60000000000","size":"7340032","segmentCount":"15"}]}""";

    private static final String ENDED = ",\"endedAt\":\"NOW900000000\",\"details\":\"End reason: StopEgress API\"";

    /** Of a server that signs with this secret. */
    static LiveKitConfig config(URI server) {
        return new LiveKitConfig(
                server,
                API_KEY,
                API_SECRET,
                new Destination(Optional.empty(), "us-east-1", "bench", "not-used", "not-used", true),
                Shape.defaults());
    }

    /** @param folder where the run leaves its segments */
    static LiveKitWebhook active(String job, String folder) {
        return of("egress_updated", job, folder, "EGRESS_ACTIVE", "");
    }

    /** The run is over. */
    static LiveKitWebhook complete(String job, String folder) {
        return of("egress_ended", job, folder, "EGRESS_COMPLETE", ENDED);
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] request() {
        return LoadClient.post(
                "/webhooks/livekit",
                body(),
                "Content-Type: application/webhook+json",
                "Authorization: " + authorization);
    }

    private static LiveKitWebhook of(String event, String job, String folder, String status, String end) {
        String now = String.valueOf(Instant.now().getEpochSecond());
        String id = "EV_" + UUID.randomUUID();
        String egress = EGRESS.replace("STATUS", status)
                .replace("END", end)
                .replace("FOLDER", folder)
                .replace("JOB", job)
                .replace("NOW", now);
        String text = "{\"event\":\"" + event + "\",\"room\":{\"sid\":\"RM_bench\",\"name\":\"bench\"},\"egressInfo\":"
                + egress + ",\"id\":\"" + id + "\",\"createdAt\":\"" + now + "\"}";
        return new LiveKitWebhook(id, egress, text, authorization(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String authorization(byte[] body) {
        try {
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
            String claims = "{\"iss\":\"" + API_KEY + "\",\"exp\":"
                    + Instant.now().plus(VALID_FOR).getEpochSecond() + ",\"sha256\":\"" + hash + "\"}";
            String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(API_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has SHA-256 and HMACs", e);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
