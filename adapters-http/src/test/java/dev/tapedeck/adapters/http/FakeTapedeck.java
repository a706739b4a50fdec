package dev.tapedeck.adapters.http;

import dev.tapedeck.application.Features;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobName;
import java.util.UUID;

/** Use cases that keep everything in memory, for tests of routes. Two users and an operator have tokens. */
public final class FakeTapedeck {
    public static final String ALICE = FakeAccess.ALICE;
    public static final String BOB = FakeAccess.BOB;
    public static final String OPERATOR = FakeAccess.OPERATOR;

    public final CountingIds ids = new CountingIds();
    public final SettableClock clock = new SettableClock();
    public final FakeAccess access = new FakeAccess(ids);
    public final UserId alice = access.alice;
    public final UserId bob = access.bob;
    public final UserId operator = access.operator;
    public final UserId localUser = access.localUser;
    public final FakeSessions sessions = new FakeSessions(clock);
    public final FakeMeetings meetings = new FakeMeetings(ids, clock);
    public final FakeProviders providers = new FakeProviders();
    public final FakeIdempotentRequests idempotency = new FakeIdempotentRequests(ids, clock);
    public final FakeEvents events = new FakeEvents(clock);
    public final FakeRecordings recordings = new FakeRecordings(clock, events);
    public final FakePlayback playback =
            new FakePlayback(clock, (actor, id) -> recordings.find(actor, id).isPresent());
    public final FakeOperations operations = new FakeOperations();
    public final FakeTranscripts transcripts = new FakeTranscripts(recordings);
    public final FakeTracks tracks = new FakeTracks(recordings, transcripts);

    public Features features() {
        return new FakeFeatures(
                access,
                recordings,
                sessions,
                meetings.port(),
                transcripts,
                tracks,
                playback,
                events,
                idempotency,
                operations,
                providers);
    }

    public DeadJob aDeadJob() {
        DeadJob job = new DeadJob(ids.next(), JobName.THUMBNAILS, "a recording", 6, "no picture", clock.instant());
        operations.deadJobs.add(job);
        return job;
    }

    /** An id that nothing has; a counted one may be that of a fixture, which counts from the same number. */
    public UUID unknownId() {
        return UUID.randomUUID();
    }
}
