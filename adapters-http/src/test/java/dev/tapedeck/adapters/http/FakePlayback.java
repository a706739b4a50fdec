package dev.tapedeck.adapters.http;

import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
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
import java.util.function.BiPredicate;
import java.util.zip.GZIPOutputStream;

/** Playback with real tokens, and a store that is only made of addresses. */
public final class FakePlayback implements Playback {
    public static final String STORE = "https://store.example/";

    public final Map<RecordingId, String> playlists = new ConcurrentHashMap<>();
    public final Set<RecordingId> revoked = ConcurrentHashMap.newKeySet();
    /** Where platforms play what they keep. */
    public final Map<RecordingId, URI> hosted = new ConcurrentHashMap<>();
    /** Names of segments that were signed. */
    public final List<String> located = new CopyOnWriteArrayList<>();

    public volatile boolean ended = true;
    public volatile Result<Content> file = Result.refused(Refusal.notFound());

    private final PlaybackTokens tokens = new PlaybackTokens("sixteen secret bytes".getBytes(StandardCharsets.UTF_8));
    private final InstantSource clock;
    private final BiPredicate<Actor, RecordingId> isOwner;

    /** @param isOwner whether an actor may revoke the tokens of a recording */
    FakePlayback(InstantSource clock, BiPredicate<Actor, RecordingId> isOwner) {
        this.clock = clock;
        this.isOwner = isOwner;
    }

    @Override
    public Granted grant(Recording recording) {
        PlaybackGrant grant = new PlaybackGrant(
                recording.id(),
                true,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(PlaybackGrant.LIFETIME_DEFAULT));
        return new Granted(tokens.write(grant), grant);
    }

    @Override
    public boolean revoke(Actor actor, RecordingId recording) {
        return isOwner.test(actor, recording) && revoked.add(recording);
    }

    @Override
    public Result<PlaybackGrant> admit(String token) {
        Optional<PlaybackGrant> grant = tokens.read(token);
        if (grant.isEmpty()) {
            return refused(Restriction.PLAYBACK_TOKEN_INVALID);
        }
        if (grant.get().isExpired(clock.instant())) {
            return refused(Restriction.PLAYBACK_TOKEN_EXPIRED);
        }
        return revoked.contains(grant.get().recording())
                ? refused(Restriction.PLAYBACK_TOKEN_REVOKED)
                : Result.done(grant.get());
    }

    @Override
    public Optional<Playlist> playlist(PlaybackGrant grant) {
        return Optional.ofNullable(playlists.get(grant.recording())).map(this::rendered);
    }

    @Override
    public Optional<URI> hosted(PlaybackGrant grant) {
        return Optional.ofNullable(hosted.get(grant.recording()));
    }

    @Override
    public Optional<URI> segment(PlaybackGrant grant, String name) {
        located.add(name);
        return Optional.of(URI.create(STORE + grant.recording() + "/" + name + "?signature=s"));
    }

    @Override
    public Result<Content> file(PlaybackGrant grant, File which) {
        return file;
    }

    private static Result<PlaybackGrant> refused(Restriction restriction) {
        return Result.refused(new Refusal.NotPermitted(restriction));
    }

    private Playlist rendered(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Playlist(bytes, gzip(bytes), "\"tag-" + text.hashCode() + "\"", ended);
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
