package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.video.livekit.LiveKitConfig;
import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderKind;
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
record LiveKitMessage(String id, String egress, String text, String authorization) {
    private static final String API_KEY = "bench";
    private static final String API_SECRET = "measured-with-a-secret-of-enough-bytes";

    private static final Duration VALID_FOR = Duration.ofHours(1);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Of a server that signs with this secret. */
    static LiveKitConfig config(URI server) {
        return new LiveKitConfig(
                server,
                API_KEY,
                API_SECRET,
                new Destination(Optional.empty(), "us-east-1", "bench", "not-used", "not-used", true),
                Shape.defaults());
    }

    static LiveKitMessage flowing(RecordingId recording, TakeId take, String job) {
        return message("egress_updated", recording, take, job, "EGRESS_ACTIVE", "");
    }

    static LiveKitMessage over(RecordingId recording, TakeId take, String job) {
        String end = ",\"endedAt\":\"" + nanos(60) + "\",\"details\":\"End reason: StopEgress API\"";
        return message("egress_ended", recording, take, job, "EGRESS_COMPLETE", end);
    }

    /** As the server behind HTTP would. */
    void giveTo(Providers providers) {
        Optional<Refusal> refusal = providers.receive(
                ProviderKind.LIVEKIT, name -> name.equals("authorization") ? authorization : null, body());
        if (refusal.isPresent()) {
            throw new IllegalStateException("a webhook was refused: " + refusal.get());
        }
    }

    byte[] request() {
        return LoadClient.post(
                "/webhooks/livekit",
                body(),
                "Content-Type: application/webhook+json",
                "Authorization: " + authorization);
    }

    private byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LiveKitMessage message(
            String event, RecordingId recording, TakeId take, String job, String status, String end) {
        String id = "EV_" + UUID.randomUUID();
        String egress = egress(recording, take, job, status, end);
        String text = "{\"event\":\"" + event + "\",\"room\":{\"sid\":\"RM_bench\",\"name\":\"bench\"},"
                + "\"egressInfo\":" + egress + ",\"id\":\"" + id + "\",\"createdAt\":\""
                + Instant.now().getEpochSecond() + "\"}";
        return new LiveKitMessage(id, egress, text, authorization(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String egress(RecordingId recording, TakeId take, String job, String status, String end) {
        String folder = "recordings/" + recording + "/" + take;
        String playlist = folder + "/index.m3u8";
        return "{\"egressId\":\"" + job + "\",\"roomId\":\"RM_bench\",\"roomName\":\"bench\","
                + "\"roomComposite\":{\"roomName\":\"bench\",\"layout\":\"grid\","
                + "\"advanced\":{\"width\":1280,\"height\":720},\"segmentOutputs\":[{"
                + "\"protocol\":\"HLS_PROTOCOL\",\"filenamePrefix\":\"" + folder + "/seg\","
                + "\"playlistName\":\"" + playlist + "\",\"segmentDuration\":4,\"disableManifest\":true,"
                + "\"s3\":{\"accessKey\":\"{access_key}\",\"secret\":\"{secret}\",\"region\":\"us-east-1\","
                + "\"endpoint\":\"http://store:9000\",\"bucket\":\"bench\",\"forcePathStyle\":true}}]},"
                + "\"startedAt\":\"" + nanos(-2) + "\",\"updatedAt\":\"" + nanos(0) + "\",\"status\":\"" + status + "\""
                + end + ",\"segmentResults\":[{\"playlistName\":\"" + playlist + "\","
                + "\"playlistLocation\":\"http://store:9000/bench/" + playlist + "\",\"startedAt\":\"" + nanos(0)
                + "\",\"duration\":\"60000000000\",\"size\":\"7340032\",\"segmentCount\":\"15\"}]}";
    }

    private static String nanos(int secondsFromNow) {
        return String.valueOf((Instant.now().getEpochSecond() + secondsFromNow) * NANOS_PER_SECOND);
    }

    private static String authorization(byte[] body) {
        try {
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
            String claims = "{\"iss\":\"" + API_KEY + "\",\"exp\":"
                    + Instant.now().plus(VALID_FOR).getEpochSecond() + ",\"sha256\":\"" + hash + "\"}";
            String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + encoded(claims.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(API_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has SHA-256 and HMACs", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
