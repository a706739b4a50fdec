package dev.tapedeck.adapters.http;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.EngineAbilities;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.FakePlatform;
import dev.tapedeck.domain.capture.room.FakeProviderRooms;
import dev.tapedeck.domain.capture.room.RoomNames;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionPolicy;
import dev.tapedeck.domain.session.SessionPolicy.AnonymousRight;
import dev.tapedeck.domain.session.SessionStatus;
import dev.tapedeck.domain.storage.InMemoryStorage;
import java.util.Set;
import java.util.UUID;

/** Meetings of the real application on doubles, so that who may do what is seen through HTTP. */
public final class FakeMeetings {
    private static final Set<TakeKind> BOTH = Set.of(TakeKind.COMPOSITE, TakeKind.TRACKS);

    public final InMemoryStorage storage;
    public final InMemoryMediaStore store = new InMemoryMediaStore();
    public final FakeProviderRooms daily = new FakeProviderRooms(ProviderKind.DAILY);
    public final FakeProviderRooms livekit = new FakeProviderRooms(ProviderKind.LIVEKIT);

    private final Tapedeck tapedeck;
    private final IdSource ids;

    /** Daily records both kinds, LiveKit composed ones only. */
    FakeMeetings(IdSource ids, SettableClock clock) {
        this.ids = ids;
        this.storage = new InMemoryStorage(clock);
        this.tapedeck = Tapedeck.builder()
                .storage(storage)
                .media(store)
                .platform(FakePlatform.withRooms(engine(ProviderKind.DAILY, BOTH), daily)
                        .naming(new RoomNames("_-")))
                .platform(FakePlatform.withRooms(engine(ProviderKind.LIVEKIT, Set.of(TakeKind.COMPOSITE)), livekit))
                // Fixtures count from the same number, and would be taken for what this made.
                .ids(UUID::randomUUID)
                .clock(clock)
                .worksOnJobs(false)
                .build();
        tapedeck.start();
    }

    Meetings port() {
        return tapedeck.meetings();
    }

    /** A meeting on Daily that wants both kinds. */
    public Session add(UserId owner, AnonymousRight... anonymous) {
        SessionPolicy policy = new SessionPolicy(BOTH, Set.of(anonymous), true, SessionPolicy.RECONNECT_WINDOW_DEFAULT);
        SessionId id = new SessionId(ids.next());
        Session meeting = new Session(
                id,
                owner,
                "Stand-up",
                ProviderKind.DAILY,
                new CaptureSource.Room(ProviderKind.DAILY, "room-" + id),
                true,
                policy,
                null,
                SessionStatus.CREATED,
                SessionFixtures.NOW,
                null,
                null,
                0);
        storage.sessions().insert(meeting);
        return meeting;
    }

    /** A composed recording of 30 seconds, as a playlist. */
    public Recording record(Session meeting) {
        RecordingLinks links = new RecordingLinks(meeting.id(), null, null, null);
        Recording starting = RecordingFixtures.starting(meeting.owner(), links, SessionFixtures.NOW);
        Recording completed =
                RecordingFixtures.settled(RecordingFixtures.stopped(RecordingFixtures.activated(starting)));
        return storage.recordings().open(completed).recording();
    }

    /** The same, and the one file that the platform delivered. */
    public Recording recordFile(Session meeting) {
        RecordingLinks links = new RecordingLinks(meeting.id(), null, null, null);
        Recording starting = RecordingFixtures.starting(meeting.owner(), links, SessionFixtures.NOW.plusSeconds(60));
        Recording completed =
                RecordingFixtures.settled(RecordingFixtures.stopped(RecordingFixtures.activated(starting)));
        return storage.recordings()
                .open(completed.withAsset(
                        RecordingFixtures.asset(
                                AssetKind.FILE,
                                MediaKey.of(completed.id(), "whole.mp4"),
                                ContentTypes.MP4,
                                1_000,
                                RecordingFixtures.firstTake(completed).id(),
                                SessionFixtures.NOW),
                        SessionFixtures.NOW))
                .recording();
    }

    private static CaptureEngine engine(ProviderKind provider, Set<TakeKind> kinds) {
        return new FakeCaptureEngine(
                provider, new EngineAbilities(kinds, false, false, FakeCaptureEngine.DEADLINES), null);
    }
}
