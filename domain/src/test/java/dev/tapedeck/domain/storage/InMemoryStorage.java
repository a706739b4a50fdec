package dev.tapedeck.domain.storage;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.InMemoryUserRepository;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.InMemoryEventLog;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.idempotency.InMemoryIdempotencyKeys;
import dev.tapedeck.domain.job.InMemoryJobQueue;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.InMemorySegmentRepository;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.track.InMemoryTrackRepository;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.playback.InMemoryPlaybackRevocations;
import dev.tapedeck.domain.playback.InMemorySigningKeys;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.SigningKeys;
import dev.tapedeck.domain.provider.InMemoryProviderEventInbox;
import dev.tapedeck.domain.provider.InMemoryProviderHealthLog;
import dev.tapedeck.domain.provider.InMemoryProviderRuns;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.InMemoryRecordingRepository;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import dev.tapedeck.domain.session.consent.InMemoryConsentRepository;
import dev.tapedeck.domain.session.consent.InMemoryRecordingSuppressions;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import dev.tapedeck.domain.session.message.InMemoryMessageRepository;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.session.participant.InMemoryParticipantRepository;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import dev.tapedeck.domain.transcript.InMemorySpeechReader;
import dev.tapedeck.domain.transcript.InMemoryTranscriptRepository;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.search.InMemoryRecordingSearch;
import dev.tapedeck.domain.transcript.search.RecordingSearch;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything that PostgreSQL keeps, in memory: the ports that belong together see each other's writes, such as the
 * progress of a take, or the events of a save.
 */
public final class InMemoryStorage implements Storage {
    private final InMemoryUserRepository users = new InMemoryUserRepository();
    private final InMemorySessionRepository sessions = new InMemorySessionRepository();
    private final InMemoryParticipantRepository participants = new InMemoryParticipantRepository(sessions);
    private final InMemoryMessageRepository messages = new InMemoryMessageRepository(sessions);
    private final InMemoryConsentRepository consents = new InMemoryConsentRepository(sessions);
    private final InMemoryRecordingSuppressions suppressions = new InMemoryRecordingSuppressions(sessions);
    private final InMemoryEventLog events = new InMemoryEventLog();
    private final InMemoryProviderEventInbox inbox = new InMemoryProviderEventInbox();
    private final InMemoryIdempotencyKeys idempotencyKeys = new InMemoryIdempotencyKeys();
    private final InMemorySigningKeys signingKeys = new InMemorySigningKeys();
    private final InMemorySegmentRepository segments = new InMemorySegmentRepository();
    private final InMemoryRecordingRepository recordings;
    private final InMemoryPlaybackRevocations revocations = new InMemoryPlaybackRevocations(this::isOwned);
    private final InMemoryTrackRepository tracks = new InMemoryTrackRepository(this::isStored, this::isVisible);
    private final InMemoryTranscriptRepository transcripts =
            new InMemoryTranscriptRepository(this::isStored, this::isVisible);
    private final InMemoryProviderRuns runs = new InMemoryProviderRuns(this::isOfFinishedTake);
    private final InMemoryProviderHealthLog providerHealth = new InMemoryProviderHealthLog(inbox);
    private final InMemoryRecordingSearch search =
            new InMemoryRecordingSearch(this::allRecordings, messages, transcripts);

    private final InMemoryJobQueue jobs;
    private final Ports ports;
    private volatile boolean away;

    public InMemoryStorage() {
        this(new SettableClock());
    }

    /** With a clock that says which jobs are due. */
    public InMemoryStorage(InstantSource clock) {
        jobs = new InMemoryJobQueue(clock);
        recordings = new InMemoryRecordingRepository(this::objectionTo, segments, events, inbox, jobs);
        sessions.onRemoval(recordings::unlink);
        recordings.onPurge(runs::purge);
        recordings.onRemoval(tracks::forget);
        recordings.onRemoval(transcripts::forget);
        ports = new Ports()
                .with(RecordingRepository.class, recordings)
                .with(SegmentRepository.class, segments)
                .with(SessionRepository.class, sessions)
                .with(ParticipantRepository.class, participants)
                .with(MessageRepository.class, messages)
                .with(ConsentRepository.class, consents)
                .with(RecordingSuppressions.class, suppressions)
                .with(TrackRepository.class, tracks)
                .with(TranscriptRepository.class, transcripts)
                .with(SpeechReader.class, new InMemorySpeechReader(recordings, transcripts, messages, jobs))
                .with(UserRepository.class, users)
                .with(EventLog.class, events)
                .with(ProviderEventInbox.class, inbox)
                .with(ProviderRuns.class, runs)
                .with(ProviderHealthLog.class, providerHealth)
                .with(IdempotencyKeys.class, idempotencyKeys)
                .with(SigningKeys.class, signingKeys)
                .with(PlaybackRevocations.class, revocations)
                .with(RecordingSearch.class, search)
                .with(JobQueue.class, jobs);
    }

    @Override
    public <T> T port(Class<T> type) {
        return ports.get(type);
    }

    /** Why the session of a recording may not be recorded; empty when it may, or there is no session. */
    private Optional<OpenResult.Reason> objectionTo(Optional<Actor> actor, Recording fresh) {
        SessionId id = fresh.links().session();
        if (id == null) {
            return Optional.empty();
        }
        return actor.map(user -> sessions.find(user, id))
                .orElseGet(() -> sessions.find(id))
                .map(session -> OpenResult.Reason.against(
                        fresh.links().initiator(), session.isEnded(), session.wantsRecording(), consents.isRefused(id)))
                .orElseGet(() -> Optional.of(OpenResult.Reason.SESSION_GONE));
    }

    private boolean isOwned(Actor actor, RecordingId id) {
        return recordings.find(id).filter(found -> actor.owns(found.owner())).isPresent();
    }

    private boolean isStored(RecordingId id) {
        return recordings.find(id).isPresent();
    }

    private boolean isVisible(Actor actor, RecordingId id) {
        return recordings.find(actor, id).isPresent();
    }

    private List<Recording> allRecordings() {
        return recordings.all().toList();
    }

    private boolean isStored(Track track) {
        return recordings.find(track.recording()).stream()
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
    public void open(Collection<ProviderKind> providers) {
        providerHealth.know(providers);
    }

    @Override
    public boolean isReachable() {
        return !away;
    }

    public InMemoryUserRepository users() {
        return users;
    }

    public InMemorySessionRepository sessions() {
        return sessions;
    }

    public InMemoryParticipantRepository participants() {
        return participants;
    }

    public InMemoryMessageRepository messages() {
        return messages;
    }

    public InMemoryConsentRepository consents() {
        return consents;
    }

    public InMemoryTrackRepository tracks() {
        return tracks;
    }

    public InMemoryTranscriptRepository transcripts() {
        return transcripts;
    }

    public InMemoryProviderRuns runs() {
        return runs;
    }

    public InMemoryProviderHealthLog providerHealth() {
        return providerHealth;
    }

    public InMemoryEventLog events() {
        return events;
    }

    public InMemoryProviderEventInbox inbox() {
        return inbox;
    }

    public InMemoryIdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    public InMemorySigningKeys signingKeys() {
        return signingKeys;
    }

    public InMemorySegmentRepository segments() {
        return segments;
    }

    public InMemoryRecordingRepository recordings() {
        return recordings;
    }

    public InMemoryPlaybackRevocations revocations() {
        return revocations;
    }

    public InMemoryRecordingSearch search() {
        return search;
    }

    public InMemoryJobQueue jobs() {
        return jobs;
    }

    @Override
    public void close() {
        jobs.close();
    }
}
