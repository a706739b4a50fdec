package dev.tapedeck.application;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.storage.InMemoryStorage;
import dev.tapedeck.domain.telemetry.InMemoryTelemetry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A started Tapedeck on doubles, with time that moves by hand, and the steps that most tests begin with. */
public final class World {
    public final SettableClock clock = new SettableClock();
    public final InMemoryStorage storage = new InMemoryStorage(clock);
    public final InMemoryMediaStore store = new InMemoryMediaStore();
    public final FakeCaptureEngine engine = new FakeCaptureEngine();
    public final InMemoryTelemetry telemetry = new InMemoryTelemetry();
    public final CountingIds ids = new CountingIds();
    public final UserId owner = user("alice");
    public final UserId stranger = user("mallory");
    public final Actor actor = Actor.of(owner);
    public final Faults faults = new Faults();
    public final Tapedeck tapedeck;

    public World() {
        this(builder -> builder.mediaTool(new FakeMediaTool()));
    }

    /** With something else than usual, and without a media tool unless {@code differently} gives one. */
    public World(UnaryOperator<TapedeckBuilder> differently) {
        tapedeck = differently.apply(builder(faults)).build();
        tapedeck.start();
    }

    /** Everything of this world, seen through a hook; a second Tapedeck on it is another life, or another node. */
    public TapedeckBuilder builder(Interposed.Hook hook) {
        return Tapedeck.builder()
                .storage(Interposed.storage(storage, hook))
                .media(Interposed.port(MediaStore.class, store, hook))
                .engine(Interposed.port(CaptureEngine.class, engine, hook))
                .telemetry(telemetry)
                .ids(ids)
                .clock(clock);
    }

    /** What a feature of this world is installed with. */
    public Kernel kernel() {
        return builder(faults).kernel();
    }

    public UserId user(String subject) {
        return storage.users().idOf(new Caller(subject, null, null, Set.of()));
    }

    public RecordingId recordingId() {
        return new RecordingId(ids.next());
    }

    public Recordings.Start streamCommand() {
        return Recordings.Start.ofStream(owner, recordingId(), new SourceUrl("testpattern:"), "A recording");
    }

    /** A recording whose engine has accepted; time has not moved. */
    public Recording start() {
        return tapedeck.recordings().start(streamCommand()).orElseThrow().recording();
    }

    /** A recording with a first frame a second after its start, and so many segments. */
    public Recording active(int segments) {
        Recording recording = start();
        engine.mediaFlowing(take(recording), clock.advance(Duration.ofSeconds(1)));
        store(recording, 0, segments);
        return now(recording);
    }

    /** Puts segments into the store and reports them, each when it is over. */
    public void store(Recording recording, int from, int to) {
        for (int number = from; number < to; number++) {
            Segment segment = RecordingFixtures.segment(number);
            clock.advance(segment.duration());
            put(recording, number);
            engine.segmentStored(take(recording), segment);
        }
    }

    public void put(Recording recording, int number) {
        byte[] bytes = ("segment " + number).getBytes(StandardCharsets.UTF_8);
        store.put(MediaKey.segment(recording.id(), take(recording), number), bytes, ContentTypes.MPEG_TS);
    }

    /** A recording of so many segments that was stopped and has ended. */
    public Recording completed(int segments) {
        Recording recording = active(segments);
        stop(recording);
        end(recording);
        return now(recording);
    }

    public Recording stop(Recording recording) {
        return tapedeck.recordings().stop(actor, recording.id()).orElseThrow();
    }

    /** The engine reports that it has ended as it should. */
    public void end(Recording recording) {
        engine.end(take(recording), TakeEnd.clean(clock.instant()));
    }

    public void delete(Recording recording) {
        if (!tapedeck.recordings().delete(actor, recording.id())) {
            throw new AssertionError("recording " + recording.id() + " could not be deleted");
        }
    }

    public void reconcile() {
        storage.jobs().runRecurring(JobName.RECONCILE);
    }

    public void reconcileAfter(Duration wait) {
        clock.advance(wait);
        reconcile();
    }

    /** As everybody's eye sees it. */
    public Recording now(Recording recording) {
        return storage.recordings().find(recording.id()).orElseThrow();
    }

    public static TakeId take(Recording recording) {
        return RecordingFixtures.firstTake(recording).id();
    }
}
