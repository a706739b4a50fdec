package dev.tapedeck.domain.storage;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.InMemoryUserRepository;
import dev.tapedeck.domain.event.InMemoryEventLog;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.idempotency.InMemoryIdempotencyKeys;
import dev.tapedeck.domain.job.InMemoryJobQueue;
import dev.tapedeck.domain.media.InMemorySegmentRepository;
import dev.tapedeck.domain.media.InMemoryTrackRepository;
import dev.tapedeck.domain.media.Track;
import dev.tapedeck.domain.playback.InMemoryPlaybackRevocations;
import dev.tapedeck.domain.playback.InMemorySigningKeys;
import dev.tapedeck.domain.provider.InMemoryProviderEventInbox;
import dev.tapedeck.domain.provider.InMemoryProviderHealthLog;
import dev.tapedeck.domain.provider.InMemoryProviderRuns;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.InMemoryRecordingRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import dev.tapedeck.domain.transcript.InMemoryRecordingSearch;
import dev.tapedeck.domain.transcript.InMemoryTranscriptRepository;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything that PostgreSQL keeps, in memory: the ports that belong together see each other's writes, such as the
 * progress of a take, or the events of a save.
 */
public final class InMemoryStorage implements Storage {
    private final InMemoryUserRepository users = new InMemoryUserRepository();
    private final InMemorySessionRepository sessions = new InMemorySessionRepository();
    private final InMemoryEventLog events = new InMemoryEventLog();
    private final InMemoryProviderEventInbox inbox = new InMemoryProviderEventInbox();
    private final InMemoryIdempotencyKeys idempotencyKeys = new InMemoryIdempotencyKeys();
    private final InMemorySigningKeys signingKeys = new InMemorySigningKeys();
    private final InMemorySegmentRepository segments = new InMemorySegmentRepository();
    private final InMemoryRecordingRepository recordings;
    private final InMemoryPlaybackRevocations revocations = new InMemoryPlaybackRevocations(this::isOwned);
    private final InMemoryTrackRepository tracks = new InMemoryTrackRepository(this::isStored);
    private final InMemoryTranscriptRepository transcripts = new InMemoryTranscriptRepository(this::isVisible);
    private final InMemoryProviderRuns runs = new InMemoryProviderRuns(this::isOfFinishedTake);
    private final InMemoryProviderHealthLog providerHealth = new InMemoryProviderHealthLog(inbox);
    private final InMemoryRecordingSearch search =
            new InMemoryRecordingSearch(this::allRecordings, sessions, transcripts);

    private final InMemoryJobQueue jobs;
    private volatile boolean away;

    public InMemoryStorage() {
        this(new SettableClock());
    }

    /** With a clock that says which jobs are due. */
    public InMemoryStorage(InstantSource clock) {
        jobs = new InMemoryJobQueue(clock);
        recordings = new InMemoryRecordingRepository(sessions::knows, segments, events, inbox, jobs);
        sessions.onRemoval(recordings::unlink);
        recordings.onRemoval(tracks::forget);
        recordings.onRemoval(transcripts::forget);
    }

    private boolean isOwned(Actor actor, RecordingId id) {
        return recordings
                .find(Actor.system(), id)
                .filter(found -> actor.owns(found.owner()))
                .isPresent();
    }

    private boolean isVisible(Actor actor, RecordingId id) {
        return recordings.find(actor, id).isPresent();
    }

    private List<Recording> allRecordings() {
        return recordings.all().toList();
    }

    private boolean isStored(Track track) {
        return recordings.find(Actor.system(), track.recording()).stream()
                .flatMap(recording -> recording.assets().stream())
                .anyMatch(asset -> asset.id().equals(track.asset()));
    }

    private boolean isOfFinishedTake(ProviderKind provider, String jobId) {
        return recordings.findByJob(provider, jobId).stream()
                .flatMap(recording -> recording.takes().stream())
                .filter(take -> take.provider().equals(provider) && jobId.equals(take.jobId()))
                .anyMatch(take -> take.state() == TakeState.SETTLED || take.state() == TakeState.FAILED);
    }

    /** Whether it says from now on that it cannot be reached. */
    public void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public void open() {
        // There is no schema.
    }

    @Override
    public boolean isReachable() {
        return !away;
    }

    @Override
    public InMemoryUserRepository users() {
        return users;
    }

    @Override
    public InMemorySessionRepository sessions() {
        return sessions;
    }

    @Override
    public InMemoryTrackRepository tracks() {
        return tracks;
    }

    @Override
    public InMemoryTranscriptRepository transcripts() {
        return transcripts;
    }

    @Override
    public InMemoryProviderRuns runs() {
        return runs;
    }

    @Override
    public InMemoryProviderHealthLog providerHealth() {
        return providerHealth;
    }

    @Override
    public InMemoryEventLog events() {
        return events;
    }

    @Override
    public InMemoryProviderEventInbox inbox() {
        return inbox;
    }

    @Override
    public InMemoryIdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    @Override
    public InMemorySigningKeys signingKeys() {
        return signingKeys;
    }

    @Override
    public InMemorySegmentRepository segments() {
        return segments;
    }

    @Override
    public InMemoryRecordingRepository recordings() {
        return recordings;
    }

    @Override
    public InMemoryPlaybackRevocations revocations() {
        return revocations;
    }

    @Override
    public InMemoryRecordingSearch search() {
        return search;
    }

    @Override
    public InMemoryJobQueue jobs() {
        return jobs;
    }

    @Override
    public void close() {
        jobs.close();
    }
}
