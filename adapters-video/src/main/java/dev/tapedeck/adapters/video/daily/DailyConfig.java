package dev.tapedeck.adapters.video.daily;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Daily. Immutable; shows no secrets.
 *
 * @param apiKey of one Daily domain
 * @param domain the first part of its address: {@code acme} of {@code acme.daily.co}
 * @param webhookSecret base64, at least 16 bytes; sent to Daily when our webhook is registered
 * @param bucket the bucket for raw tracks; without it there are none
 * @param api address of the REST API
 * @param freshness how old, or how far ahead of our clock, a signed message may be. Daily does not document its own
 *     tolerance; repeated messages are recognised by their id
 */
public record DailyConfig(
        String apiKey,
        String domain,
        String webhookSecret,
        @Nullable DailyBucket bucket,
        URI api,
        Duration freshness) {
    public static final URI API = URI.create("https://api.daily.co/v1");
    public static final Duration FRESHNESS_DEFAULT = Duration.ofHours(24);

    private static final int SECRET_BYTES_MIN = 16;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public DailyConfig {
        if (apiKey.isBlank() || !apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the API key for Daily must be one word");
        }
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "the Daily domain must be the first part of its address, such as acme for acme.daily.co");
        }
        if (bytesOf(webhookSecret).length < SECRET_BYTES_MIN) {
            throw new IllegalArgumentException("the webhook secret for Daily must be base64 of at least "
                    + SECRET_BYTES_MIN + " bytes, as `openssl rand -base64 32` makes it");
        }
        if (freshness.isNegative() || freshness.isZero()) {
            throw new IllegalArgumentException("the freshness window must be positive: " + freshness);
        }
    }

    /** A configuration for Daily's own service, with the default window. */
    public static DailyConfig of(String apiKey, String domain, String webhookSecret, @Nullable DailyBucket bucket) {
        return new DailyConfig(apiKey, domain, webhookSecret, bucket, API, FRESHNESS_DEFAULT);
    }

    /** This configuration with another address, such as that of a fake server. */
    public DailyConfig at(URI address) {
        return new DailyConfig(apiKey, domain, webhookSecret, bucket, address, freshness);
    }

    byte[] webhookKey() {
        return bytesOf(webhookSecret);
    }

    private static byte[] bytesOf(String secret) {
        try {
            return Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "DailyConfig[domain=" + domain + ", bucket=" + bucket + ", api=" + api + ", freshness=" + freshness
                + ", apiKey=hidden, webhookSecret=hidden]";
    }
}
