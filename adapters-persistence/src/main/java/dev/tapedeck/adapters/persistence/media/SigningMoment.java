package dev.tapedeck.adapters.persistence.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The parts of a signature that depend only on its second, as many addresses are signed per second. The day's signing
 * key, which takes four HMACs, is passed on from second to second.
 */
final class SigningMoment {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = "yyyyMMdd".length();
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";

    private final long epochSecond;
    private final String day;
    private final byte[] daysKey;
    private final String queryStart;
    private final Mac signing;

    private SigningMoment(long epochSecond, String second, String day, byte[] daysKey, S3Config config) {
        this.epochSecond = epochSecond;
        this.day = day;
        this.daysKey = daysKey;
        String scope = day + "/" + config.region() + "/s3/aws4_request";
        this.queryStart = queryStart(config.accessKey() + "/" + scope, second);
        // The text to sign has the same beginning during a second; clones continue from here.
        this.signing = mac(daysKey);
        signing.update(ascii(ALGORITHM + "\n" + second + "\n" + scope + "\n"));
    }

    static SigningMoment at(Instant now, S3Config config) {
        String second = SECOND.format(now);
        String day = second.substring(0, DAY_LENGTH);
        return new SigningMoment(now.getEpochSecond(), second, day, deriveKey(config, day), config);
    }

    boolean covers(Instant now) {
        return now.getEpochSecond() == epochSecond;
    }

    SigningMoment movedTo(Instant now, S3Config config) {
        String second = SECOND.format(now);
        return second.startsWith(day)
                ? new SigningMoment(now.getEpochSecond(), second, day, daysKey, config)
                : at(now, config);
    }

    /** The query up to the name of the expiry, whose value follows. */
    String queryStart() {
        return queryStart;
    }

    /** A signer that has processed all but the digest of the canonical request. */
    Mac signing() {
        try {
            return (Mac) signing.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot clone " + HMAC, e);
        }
    }

    private static String queryStart(String credential, String second) {
        StringBuilder query = new StringBuilder("X-Amz-Algorithm=" + ALGORITHM + "&X-Amz-Credential=");
        UriEncoding.append(query, credential);
        return query.append("&X-Amz-Date=")
                .append(second)
                .append("&X-Amz-Expires=")
                .toString();
    }

    private static byte[] deriveKey(S3Config config, String day) {
        byte[] key = hmac(ascii("AWS4" + config.secretKey()), day);
        key = hmac(key, config.region());
        key = hmac(key, "s3");
        return hmac(key, "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(ascii(text));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
