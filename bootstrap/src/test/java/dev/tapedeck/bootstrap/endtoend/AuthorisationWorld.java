package dev.tapedeck.bootstrap.endtoend;

import dev.tapedeck.adapters.http.HttpConfig;
import dev.tapedeck.adapters.http.HttpServer;
import dev.tapedeck.adapters.http.Monitoring;
import dev.tapedeck.adapters.http.token.JwtAccessTokens;
import dev.tapedeck.adapters.http.token.JwtConfig;
import dev.tapedeck.adapters.http.token.JwtMinter;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.FakePlatform;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.room.FakeProviderRooms;
import dev.tapedeck.domain.capture.webhook.FakeProviderEvents;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.storage.InMemoryStorage;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** A server of the real routes and rules on doubles of everything outside, with what one user has. */
final class AuthorisationWorld implements AutoCloseable {
    private static final String SECRET = "a secret that only this test knows of";

    private final SettableClock clock = new SettableClock();
    private final CountingIds ids = new CountingIds();
    private final FakeCaptureEngine engine = new FakeCaptureEngine();
    private final JwtConfig tokens = JwtConfig.ofSecret(SECRET, clock);
    private final Tapedeck tapedeck;
    private final HttpServer http;
    private final Actor owner;
    private final Recording recording;

    AuthorisationWorld() {
        InMemoryStorage storage = new InMemoryStorage(clock);
        FakePlatform daily = new FakePlatform(
                new FakeRemoteEngine(ProviderKind.DAILY),
                new FakeProviderEvents(ProviderKind.DAILY),
                new FakeProviderRooms(ProviderKind.DAILY),
                null);
        tapedeck = Tapedeck.builder()
                .storage(storage)
                .media(new InMemoryMediaStore())
                .engine(engine)
                .platform(daily)
                .mediaTool(new FakeMediaTool())
                .accessTokens(new JwtAccessTokens(tokens))
                .ids(ids)
                .clock(clock)
                .build();
        tapedeck.start();
        Monitoring monitoring = Monitoring.of(tapedeck.operations()::health);
        http = new HttpServer(HttpConfig.at("127.0.0.1", 0), tapedeck, ids, monitoring).start();
        owner = tapedeck.access().actAs(new Caller("owner", null, null, Set.of()));
        recording = record();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    String token(String subject, Scope... scopes) {
        return new JwtMinter(tokens).mint(subject, Set.of(scopes), Duration.ofHours(1));
    }

    Recording recording() {
        return recording;
    }

    String playbackToken() {
        return tapedeck.playback().grant(recording).token();
    }

    @Override
    public void close() {
        http.close();
        tapedeck.close();
    }

    /** A recording that has ended. */
    private Recording record() {
        engine.capturesByItself(clock.advance(Duration.ofSeconds(1)));
        RecordingId id = new RecordingId(ids.next());
        tapedeck.recordings()
                .start(Start.ofStream(owner.user(), id, new SourceUrl("testpattern:"), "Mine"))
                .orElseThrow();
        clock.advance(Duration.ofSeconds(10));
        tapedeck.recordings().stop(owner, id);
        return tapedeck.recordings().find(owner, id).orElseThrow();
    }
}
