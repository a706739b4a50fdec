package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.adapters.video.livekit.egress.Destination;
import dev.tapedeck.adapters.video.livekit.egress.Shape;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The connection to a LiveKit server, and the shape of recordings. Immutable; {@link #toString} hides the secret.
 *
 * @param url as clients use it, {@code wss://…}; also {@code ws}, {@code http} and {@code https}
 * @param apiKey the name of the secret; not a secret itself
 * @param apiSecret signs our tokens and LiveKit's webhooks
 * @param destination our bucket, with the address for LiveKit's egress service
 * @param shape layout and size of composed recordings
 */
public record LiveKitConfig(URI url, String apiKey, String apiSecret, Destination destination, Shape shape) {
    private static final Set<String> SECURE = Set.of("wss", "https");
    private static final Set<String> SCHEMES = Set.of("ws", "wss", "http", "https");

    public LiveKitConfig {
        if (!SCHEMES.contains(schemeOf(url)) || url.getHost() == null) {
            throw new IllegalArgumentException("the address of LiveKit must be like wss://livekit.example.com");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("the address of LiveKit must not hold a user, a query or a fragment");
        }
        if (apiKey.isBlank() || apiSecret.isBlank()) {
            throw new IllegalArgumentException("LiveKit's API key and API secret must not be empty");
        }
    }

    /** The address for calls. */
    URI httpUrl() {
        return withScheme(isSecure() ? "https" : "http");
    }

    /** The address for clients. */
    URI socketUrl() {
        return withScheme(isSecure() ? "wss" : "ws");
    }

    private boolean isSecure() {
        return SECURE.contains(schemeOf(url));
    }

    private URI withScheme(String scheme) {
        String rest = url.toString().substring(url.toString().indexOf(':'));
        return URI.create(scheme + rest.replaceFirst("/+$", ""));
    }

    private static String schemeOf(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LiveKitConfig[url=" + url + ", apiKey=" + apiKey + ", apiSecret=hidden, destination=" + destination
                + ", shape=" + shape + "]";
    }
}
