package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.adapters.video.rest.JsonFields;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Daily's signature: HMAC-SHA256 over the timestamp as sent, a dot, and the body as sent. Thread-safe. */
public final class Signature {
    /** The names of the headers, in lower case. */
    public static final String HEADER = "x-webhook-signature";

    public static final String TIMESTAMP_HEADER = "x-webhook-timestamp";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TIMESTAMP_LENGTH_MAX = 32;

    private final SecretKeySpec key;

    /** @param secret the decoded bytes; not empty */
    public Signature(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The value of the signature header. */
    public String of(String timestamp, byte[] body) {
        return Base64.getEncoder().encodeToString(bytesOf(timestamp, body));
    }

    /** Compares in constant time. */
    boolean isGood(String signature, String timestamp, byte[] body) {
        try {
            return MessageDigest.isEqual(Base64.getDecoder().decode(signature.strip()), bytesOf(timestamp, body));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /**
     * The time in the header, in seconds or milliseconds, as Daily does not document the unit. Null when it is invalid.
     */
    static @Nullable Instant time(String timestamp) {
        if (timestamp.length() > TIMESTAMP_LENGTH_MAX) {
            return null;
        }
        try {
            return JsonFields.time(Double.valueOf(timestamp));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private byte[] bytesOf(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
