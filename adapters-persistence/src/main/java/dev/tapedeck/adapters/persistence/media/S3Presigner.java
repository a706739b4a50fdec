package dev.tapedeck.adapters.persistence.media;

import dev.tapedeck.domain.media.store.PresignRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Signs addresses that read one object, by AWS Signature Version 4 in the query. Makes no calls; thread-safe without
 * locks. Every request for a segment needs a signature, so repeated parts are cached: see {@link SigningMoment}.
 *
 * <p>Source: "Authenticating Requests: Using Query Parameters" in the Amazon S3 API reference.
 */
public final class S3Presigner {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SIGNED_HEADERS = "&X-Amz-SignedHeaders=host";
    private static final int ADDRESS_LENGTH_TYPICAL = 512;

    private final S3Config config;
    private final InstantSource clock;
    private final String origin;
    private final String pathStart;
    private final String canonicalEnd;
    private final MessageDigest sha256 = sha256();
    // Several threads may compute a new second at the same time; all get the same result.
    private volatile SigningMoment moment;

    public S3Presigner(S3Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        String host = host(config);
        this.origin = config.publicEndpoint().getScheme() + "://" + host;
        this.pathStart = config.pathStyle() ? "/" + config.bucket() + "/" : "/";
        this.canonicalEnd = "\nhost:" + host + "\n\nhost\nUNSIGNED-PAYLOAD";
        this.moment = SigningMoment.at(clock.instant(), config);
    }

    public URI presign(PresignRequest request) {
        String key = request.key().value();
        return presign(key, request.validFor().toSeconds(), request.contentType(), request.downloadName());
    }

    URI presign(String key, long seconds, @Nullable String contentType, @Nullable String downloadName) {
        if (seconds < 1) {
            throw new IllegalArgumentException("an address must be valid for at least 1 second");
        }
        SigningMoment now = now();
        StringBuilder text = new StringBuilder(ADDRESS_LENGTH_TYPICAL).append(pathStart);
        UriEncoding.appendPath(text, key);
        int pathLength = text.length();
        appendQuery(text.append('?'), now, seconds, contentType, downloadName);
        String signature = signature(now, canonicalRequest(text, pathLength));
        text.append("&X-Amz-Signature=").append(signature).insert(0, origin);
        return URI.create(text.toString());
    }

    /** Names are in byte order, as the canonical request requires. */
    private static void appendQuery(
            StringBuilder out,
            SigningMoment now,
            long seconds,
            @Nullable String contentType,
            @Nullable String downloadName) {
        out.append(now.queryStart()).append(seconds).append(SIGNED_HEADERS);
        if (downloadName != null) {
            out.append("&response-content-disposition=");
            UriEncoding.append(out, ContentDisposition.attachment(downloadName));
        }
        if (contentType != null) {
            out.append("&response-content-type=");
            UriEncoding.append(out, contentType);
        }
    }

    private String canonicalRequest(StringBuilder pathAndQuery, int pathLength) {
        StringBuilder request = new StringBuilder(ADDRESS_LENGTH_TYPICAL).append("GET\n");
        int questionMark = request.length() + pathLength;
        request.append(pathAndQuery).setCharAt(questionMark, '\n');
        return request.append(canonicalEnd).toString();
    }

    private String signature(SigningMoment now, String canonicalRequest) {
        byte[] digest = freshSha256().digest(ascii(canonicalRequest));
        return HEX.formatHex(now.signing().doFinal(ascii(HEX.formatHex(digest))));
    }

    private SigningMoment now() {
        Instant instant = clock.instant();
        SigningMoment known = moment;
        if (known.covers(instant)) {
            return known;
        }
        SigningMoment next = known.movedTo(instant, config);
        moment = next;
        return next;
    }

    /** The value of the HTTP Host header: without the scheme's default port. */
    private static String host(S3Config config) {
        URI endpoint = config.publicEndpoint();
        boolean ownPort = endpoint.getPort() == ("https".equals(endpoint.getScheme()) ? 443 : 80);
        String port = endpoint.getPort() < 0 || ownPort ? "" : ":" + endpoint.getPort();
        return (config.pathStyle() ? "" : config.bucket() + ".") + endpoint.getHost() + port;
    }

    private MessageDigest freshSha256() {
        try {
            // Cheaper than a look-up of the provider, and without thread-local state on virtual threads.
            return (MessageDigest) sha256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot clone SHA-256", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
