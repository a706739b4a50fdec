package dev.tapedeck.adapters.http;

import dev.tapedeck.application.playback.AdmitViewerUseCase;
import dev.tapedeck.application.playback.GrantPlaybackUseCase.Granted;
import dev.tapedeck.application.playback.ServePlaybackFileUseCase;
import dev.tapedeck.application.playback.ServePlaylistUseCase.Served;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** Playback with real tokens, and a store that is only made of addresses. */
public final class FakePlayback {
    public static final String STORE = "https://store.example/";

    public final Map<RecordingId, String> playlists = new ConcurrentHashMap<>();
    public final Set<RecordingId> revoked = ConcurrentHashMap.newKeySet();
    /** Where platforms play what they keep. */
    public final Map<RecordingId, URI> hosted = new ConcurrentHashMap<>();
    /** Names of segments that were signed. */
    public final List<String> located = new CopyOnWriteArrayList<>();

    public volatile boolean ended = true;
    public volatile ServePlaybackFileUseCase.Result file = new ServePlaybackFileUseCase.Result.Missing();

    private final PlaybackTokens tokens = new PlaybackTokens("sixteen secret bytes".getBytes(StandardCharsets.UTF_8));
    private final InstantSource clock;

    FakePlayback(InstantSource clock) {
        this.clock = clock;
    }

    public Granted grant(Recording recording) {
        PlaybackGrant grant = new PlaybackGrant(
                recording.id(),
                true,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(PlaybackGrant.LIFETIME_DEFAULT));
        return new Granted(tokens.write(grant), grant);
    }

    Recording revoke(Recording recording) {
        revoked.add(recording.id());
        return recording;
    }

    AdmitViewerUseCase.Result admit(String token) {
        Optional<PlaybackGrant> grant = tokens.read(token);
        if (grant.isEmpty()) {
            return new AdmitViewerUseCase.Result.Refused("playback_token_invalid");
        }
        if (grant.get().isExpired(clock.instant())) {
            return new AdmitViewerUseCase.Result.Refused("playback_token_expired");
        }
        return revoked.contains(grant.get().recording())
                ? new AdmitViewerUseCase.Result.Refused("playback_token_revoked")
                : new AdmitViewerUseCase.Result.Admitted(grant.get());
    }

    Optional<Served> playlist(PlaybackGrant grant) {
        return Optional.ofNullable(playlists.get(grant.recording())).map(this::served);
    }

    Optional<URI> hosted(PlaybackGrant grant) {
        return Optional.ofNullable(hosted.get(grant.recording()));
    }

    Optional<URI> locate(PlaybackGrant grant, String name) {
        located.add(name);
        return Optional.of(URI.create(STORE + grant.recording() + "/" + name + "?signature=s"));
    }

    ServePlaybackFileUseCase.Result file(PlaybackGrant grant, ServePlaybackFileUseCase.File which) {
        return file;
    }

    private Served served(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Served(bytes, gzip(bytes), "\"tag-" + text.hashCode() + "\"", ended);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
