package dev.tapedeck.application;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.application.kernel.Tools;
import dev.tapedeck.domain.access.AccessTokens;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.telemetry.Telemetry;
import dev.tapedeck.domain.transcript.Transcriber;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a Tapedeck. Storage, media store and at least one engine are required; the rest has defaults. */
public final class TapedeckBuilder {
    private final List<Platform> platforms = new ArrayList<>();
    private List<ProviderDescription> known = List.of();
    TapedeckSettings settings = TapedeckSettings.DEFAULTS;
    Telemetry telemetry = Telemetry.none();
    AccessTokens accessTokens =
            token -> new TokenVerdict.Rejected("token_invalid", "This installation accepts no tokens.");
    InstantSource clock = StorableClock.of(InstantSource.system());
    boolean worksOnJobs = true;

    @Nullable
    IdSource ids;

    @Nullable
    MediaTool mediaTool;

    @Nullable
    Transcriber transcriber;

    @Nullable
    String playbackSecret;

    private @Nullable Storage storage;
    private @Nullable MediaStore store;

    TapedeckBuilder() {}

    /** The database. */
    public TapedeckBuilder storage(Storage newStorage) {
        storage = newStorage;
        return this;
    }

    /** The store for media. */
    public TapedeckBuilder media(MediaStore newStore) {
        store = newStore;
        return this;
    }

    /** Adds a provider that has only an engine; one per provider. */
    public TapedeckBuilder engine(CaptureEngine engine) {
        return platform(Platform.of(engine));
    }

    /** Adds a provider; one platform per provider. Tapedeck closes it. */
    public TapedeckBuilder platform(Platform platform) {
        platforms.add(platform);
        return this;
    }

    /**
     * The providers that may be configured, in the order in which they are listed. A request that names one of these
     * without a platform is refused as not configured; other names are unknown.
     */
    public TapedeckBuilder known(List<ProviderDescription> providers) {
        known = List.copyOf(providers);
        return this;
    }

    /** Transcribes speech. Without one, nothing is transcribed. */
    public TapedeckBuilder transcriber(Transcriber newTranscriber) {
        transcriber = newTranscriber;
        return this;
    }

    /** Makes thumbnails, storyboards and files for downloading. Without one, there are none. */
    public TapedeckBuilder mediaTool(MediaTool tool) {
        mediaTool = tool;
        return this;
    }

    public TapedeckBuilder settings(TapedeckSettings newSettings) {
        settings = newSettings;
        return this;
    }

    /** Checks the tokens of callers. Without one, every token is rejected. */
    public TapedeckBuilder accessTokens(AccessTokens tokens) {
        accessTokens = tokens;
        return this;
    }

    public TapedeckBuilder telemetry(Telemetry newTelemetry) {
        telemetry = newTelemetry;
        return this;
    }

    /**
     * Signs playback tokens, at least 16 bytes in UTF-8. Without one, a key is created once and stored in the database.
     */
    public TapedeckBuilder playbackSecret(String secret) {
        if (secret.getBytes(StandardCharsets.UTF_8).length < PlaybackTokens.KEY_BYTES_MIN) {
            throw new IllegalArgumentException(
                    "playbackSecret must be at least " + PlaybackTokens.KEY_BYTES_MIN + " bytes in UTF-8");
        }
        playbackSecret = secret;
        return this;
    }

    /** Whether this process runs jobs, true by default. When false, another process must run them. */
    public TapedeckBuilder worksOnJobs(boolean works) {
        worksOnJobs = works;
        return this;
    }

    /** For tests. */
    public TapedeckBuilder clock(InstantSource newClock) {
        clock = newClock;
        return this;
    }

    /** The source of new ids; time-ordered random ones by default. */
    public TapedeckBuilder ids(IdSource newIds) {
        ids = newIds;
        return this;
    }

    /**
     * Creates the Tapedeck; nothing runs before {@link Tapedeck#start()}.
     *
     * @throws IllegalStateException when storage, media store or engines are missing
     */
    public Tapedeck build() {
        return new Tapedeck(this);
    }

    Kernel kernel() {
        if (platforms.isEmpty()) {
            throw new IllegalStateException("Tapedeck needs at least one engine");
        }
        MediaStore media = required("media", store);
        return new Kernel(
                required("storage", storage),
                media,
                new Platforms(platforms, known),
                new Tools(mediaTool, transcriber),
                settings,
                telemetry,
                new TokenCache(clock),
                ids == null ? new TimeOrderedIds(clock) : ids,
                clock);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Tapedeck needs ." + name + "(…)");
        }
        return value;
    }
}
