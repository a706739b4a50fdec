package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Lazy;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.playback.SigningKeys;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Installs playback. */
public final class PlaybackFeature {
    private static final String KEY = "playback";

    private PlaybackFeature() {}

    /** @param secret signs playback tokens; null for a key that is created once and stored in the database */
    public static Playback install(Kernel kernel, @Nullable String secret) {
        // Lazy, as the storage is not open while features are installed.
        return new PlaybackActions(kernel, new Lazy<>(() -> new PlaybackTokens(key(kernel, secret))));
    }

    private static byte[] key(Kernel kernel, @Nullable String secret) {
        return secret == null ? kernel.port(SigningKeys.class).key(KEY) : secret.getBytes(StandardCharsets.UTF_8);
    }
}
