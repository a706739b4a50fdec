package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks and makes tokens by hand, so that a mistake of the library that we use would show. */
final class FakeTokens {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final long LEEWAY_SECONDS = 60;
    private static final long WEBHOOK_SECONDS = 300;

    private final String apiKey;
    private final byte[] secret;

    FakeTokens(String apiKey, String secret) {
        this.apiKey = apiKey;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** What a request's token grants; empty when the token is no good. */
    Optional<JsonNode> grants(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        String[] parts = authorization.substring("Bearer ".length()).split("\\.", -1);
        if (parts.length != 3 || !parts[2].equals(signature(parts[0] + "." + parts[1]))) {
            return Optional.empty();
        }
        try {
            JsonNode header = ProtoJson.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = ProtoJson.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return isGood(header, claims) ? Optional.of(claims.path("video")) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isGood(JsonNode header, JsonNode claims) {
        long now = Instant.now().getEpochSecond();
        return header.path("alg").asText().equals("HS256")
                && claims.path("iss").asText().equals(apiKey)
                && claims.has("exp")
                && claims.path("exp").asLong() > now - LEEWAY_SECONDS
                && claims.path("nbf").asLong(0) < now + LEEWAY_SECONDS;
    }

    /** For a webhook with this body. */
    String forBody(byte[] body) {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = ProtoJson.object()
                .put("iss", apiKey)
                .put("nbf", now)
                .put("exp", now + WEBHOOK_SECONDS)
                .put("sha256", hash(body));
        String text = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(claims.toString());
        return text + "." + signature(text);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
