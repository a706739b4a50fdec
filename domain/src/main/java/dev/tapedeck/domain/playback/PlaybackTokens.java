package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.id.RecordingId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads playback tokens: 30 bytes of grant and 16 bytes of HMAC-SHA256 over them, in URL-safe base64 (62
 * characters). Thread-safe.
 */
public final class PlaybackTokens {
    public static final int KEY_BYTES_MIN = 16;

    private static final byte VERSION = 1;
    private static final byte MAY_DOWNLOAD = 1;
    private static final int GRANT_BYTES = 1 + 1 + 16 + 8 + 4;
    private static final int MAC_BYTES = 16;
    private static final int TEXT_LENGTH = ((GRANT_BYTES + MAC_BYTES) * 4 + 2) / 3;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key at least 16 secret bytes
     *
     */
    public PlaybackTokens(byte[] key) {
        if (key.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException("a playback key has at least " + KEY_BYTES_MIN + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public String write(PlaybackGrant grant) {
        byte[] body = ByteBuffer.allocate(GRANT_BYTES)
                .put(VERSION)
                .put(grant.download() ? MAY_DOWNLOAD : 0)
                .putLong(grant.recording().value().getMostSignificantBits())
                .putLong(grant.recording().value().getLeastSignificantBits())
                .putLong(grant.issuedAt().toEpochMilli())
                .putInt((int) grant.expiresAt().getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(GRANT_BYTES + MAC_BYTES)
                .put(body)
                .put(mac(body))
                .array();
        return text(token);
    }

    /** The grant of a token with a valid signature, also of an expired one; empty for everything else. */
    public Optional<PlaybackGrant> read(String token) {
        if (token.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        // The last character has unused bits, which a decoder ignores. Only one spelling of a token is accepted.
        if (!text(bytes).equals(token)) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, GRANT_BYTES);
        byte[] claimed = Arrays.copyOfRange(bytes, GRANT_BYTES, bytes.length);
        boolean genuine = MessageDigest.isEqual(claimed, mac(body)) && body[0] == VERSION;
        return genuine ? Optional.of(grant(ByteBuffer.wrap(body, 1, GRANT_BYTES - 1))) : Optional.empty();
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static PlaybackGrant grant(ByteBuffer body) {
        boolean download = body.get() == MAY_DOWNLOAD;
        RecordingId recording = new RecordingId(new UUID(body.getLong(), body.getLong()));
        Instant issuedAt = Instant.ofEpochMilli(body.getLong());
        return new PlaybackGrant(
                recording, download, issuedAt, Instant.ofEpochSecond(Integer.toUnsignedLong(body.getInt())));
    }

    private byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
