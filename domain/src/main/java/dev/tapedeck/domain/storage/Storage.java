package dev.tapedeck.domain.storage;

import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.SigningKeys;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.transcript.RecordingSearch;
import dev.tapedeck.domain.transcript.TranscriptRepository;

/**
 * The outbound ports that keep facts, from one source, so that they agree with each other. Thread-safe; every accessor
 * gives the same object each time.
 */
public interface Storage extends AutoCloseable {
    /**
     * Makes ready: brings the schema up to date. Called once, before anything is used.
     *
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached
     */
    void open();

    /** Whether the database answers now, within 2 seconds. */
    boolean isReachable();

    RecordingRepository recordings();

    SegmentRepository segments();

    SessionRepository sessions();

    TrackRepository tracks();

    TranscriptRepository transcripts();

    UserRepository users();

    EventLog events();

    ProviderEventInbox inbox();

    ProviderRuns runs();

    ProviderHealthLog providerHealth();

    IdempotencyKeys idempotencyKeys();

    SigningKeys signingKeys();

    PlaybackRevocations revocations();

    RecordingSearch search();

    JobQueue jobs();

    /** Stops what runs for it and gives its connections back; a pool that it was given stays open. */
    @Override
    void close();
}
