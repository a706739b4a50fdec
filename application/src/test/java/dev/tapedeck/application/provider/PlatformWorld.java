package dev.tapedeck.application.provider;

import dev.tapedeck.application.Faults;
import dev.tapedeck.application.Interposed;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.FakePlatform;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.capture.room.FakeProviderRooms;
import dev.tapedeck.domain.capture.webhook.FakeProviderEvents;
import dev.tapedeck.domain.capture.webhook.InMemoryProviderWebhooks;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionStatus;
import dev.tapedeck.domain.storage.InMemoryStorage;
import dev.tapedeck.domain.telemetry.InMemoryTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A started Tapedeck with one platform, on doubles, with time that moves by hand. */
final class PlatformWorld {
    static final String ROOM = "blue";

    final SettableClock clock = new SettableClock();
    final InMemoryStorage storage = new InMemoryStorage(clock);
    final Faults faults = new Faults();
    final InMemoryMediaStore store = new InMemoryMediaStore();
    final InMemoryTelemetry telemetry = new InMemoryTelemetry();
    final FakeMediaTool media = new FakeMediaTool();
    final CountingIds ids = new CountingIds();
    final UserId owner = storage.users().idOf(new Caller("alice", null, null, Set.of()));
    final FakeRemoteEngine engine;
    final InMemoryProviderWebhooks webhooks = new InMemoryProviderWebhooks(ProviderKind.DAILY);
    final FakeProviderEvents events;
    final FakeProviderRooms rooms;
    final Tapedeck tapedeck;
    private int messages;

    PlatformWorld() {
        this(new FakeRemoteEngine(ProviderKind.DAILY));
    }

    PlatformWorld(FakeRemoteEngine engine) {
        this.engine = engine;
        this.events = new FakeProviderEvents(engine.provider());
        this.rooms = new FakeProviderRooms(engine.provider());
        this.tapedeck = Tapedeck.builder()
                .storage(Interposed.storage(storage, faults))
                .media(store)
                .platform(new FakePlatform(engine, events, rooms, webhooks))
                .mediaTool(media)
                .telemetry(telemetry)
                .ids(ids)
                .clock(clock)
                .build();
        tapedeck.start();
    }

    Session session(TakeKind... kinds) {
        return session(Duration.ZERO, kinds);
    }

    /** @param window how long its recordings wait for what dropped */
    Session session(Duration window, TakeKind... kinds) {
        return session(new SessionPolicy(Set.of(kinds), Set.of(), true, window));
    }

    Session session(SessionPolicy policy) {
        Session session = new Session(
                new SessionId(ids.next()),
                owner,
                "A meeting",
                engine.provider(),
                new CaptureSource.Room(engine.provider(), ROOM),
                !policy.kinds().isEmpty(),
                policy,
                null,
                SessionStatus.CREATED,
                clock.instant(),
                null,
                null,
                0);
        storage.sessions().insert(session);
        return session;
    }

    /** The platform sends a message that says this. */
    Optional<Refusal> tell(ProviderUpdate... updates) {
        return send(message(updates));
    }

    /** A message that can be sent once, repeatedly, late or never. */
    String message(ProviderUpdate... updates) {
        String body = "message-" + messages++;
        events.says(body, updates);
        return body;
    }

    Optional<Refusal> send(String body) {
        return send(body, FakeProviderEvents.SIGNATURE);
    }

    Optional<Refusal> send(String body, @Nullable String signature) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return tapedeck.providers()
                .receive(engine.provider(), name -> name.equals("x-signature") ? signature : null, bytes);
    }

    ProviderUpdate joined(String connection) {
        return new ProviderUpdate.ParticipantJoined(
                ROOM, new ConnectedParticipant(connection, connection, "Somebody"), clock.instant());
    }

    ProviderUpdate closed() {
        return new ProviderUpdate.RoomClosed(ROOM, clock.instant());
    }

    /** What the platform would say about a take now. */
    ProviderUpdate seen(TakeId take) {
        return new ProviderUpdate.RunObserved(engine.observed(take).orElseThrow());
    }

    /** Somebody joins, and every take is being recorded. */
    Recording active(TakeKind... kinds) {
        return active(Duration.ZERO, kinds);
    }

    Recording active(Duration window, TakeKind... kinds) {
        Session session = session(window, kinds);
        tell(joined("first"));
        work();
        Recording recording = storage.recordings().findOpen(session.id()).orElseThrow();
        return flowing(recording);
    }

    /** Every take that a platform has, and of which nothing has come yet, brings its first frame. */
    Recording flowing(Recording recording) {
        Instant firstFrame = clock.advance(Duration.ofSeconds(1));
        for (Take take : now(recording).takes()) {
            if (take.state() == TakeState.REQUESTED && engine.runs(take.id())) {
                engine.flows(take.id(), firstFrame);
                tell(seen(take.id()));
            }
        }
        return now(recording);
    }

    /** Every take that runs ends as it should, and the platform tells it when it does tell things. */
    void endsAll(Recording recording, boolean isReported) {
        for (Take take : now(recording).takes()) {
            if (engine.runs(take.id())) {
                engine.ends(take.id(), TakeEnd.clean(clock.instant()), FakeFile.whole("of " + take.id()));
                if (isReported) {
                    tell(seen(take.id()));
                }
            }
        }
    }

    TakeEnd cleanEnd() {
        return TakeEnd.clean(clock.advance(Duration.ofSeconds(30)));
    }

    /** Every job whose time has come. */
    void work() {
        storage.jobs().runDue();
    }

    /** Time passes, with all that is done in it. */
    void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            tick();
        }
    }

    void tick() {
        clock.advance(Duration.ofSeconds(5));
        storage.jobs().runRecurring(JobName.RECONCILE);
        if (clock.instant().getEpochSecond() % 15 < 5) {
            storage.jobs().runRecurring(JobName.POLL);
        }
        storage.jobs().runRecurring(JobName.CONFIRM_SEGMENTS);
        storage.jobs().runRecurring(JobName.RETRY_EVENTS);
        work();
    }

    Recording now(Recording recording) {
        return storage.recordings().find(recording.id()).orElseThrow();
    }

    List<Recording> recordings() {
        return storage.recordings().all().toList();
    }

    static Take take(Recording recording, TakeKind kind) {
        return recording.takes().stream()
                .filter(take -> take.kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
