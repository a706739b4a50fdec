package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.access.JdbiUserRepository;
import dev.tapedeck.adapters.persistence.database.Connector;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Gate;
import dev.tapedeck.adapters.persistence.event.Outbox;
import dev.tapedeck.adapters.persistence.event.PostgresEventLog;
import dev.tapedeck.adapters.persistence.idempotency.JdbiIdempotencyKeys;
import dev.tapedeck.adapters.persistence.job.DbSchedulerJobQueue;
import dev.tapedeck.adapters.persistence.job.JobTimings;
import dev.tapedeck.adapters.persistence.playback.JdbiPlaybackRevocations;
import dev.tapedeck.adapters.persistence.playback.JdbiSigningKeys;
import dev.tapedeck.adapters.persistence.provider.JdbiProviderEventInbox;
import dev.tapedeck.adapters.persistence.provider.JdbiProviderHealthLog;
import dev.tapedeck.adapters.persistence.provider.JdbiProviderRuns;
import dev.tapedeck.adapters.persistence.recording.JdbiRecordingRepository;
import dev.tapedeck.adapters.persistence.recording.JdbiSegmentRepository;
import dev.tapedeck.adapters.persistence.recording.JdbiTrackRepository;
import dev.tapedeck.adapters.persistence.schema.SchemaMigration;
import dev.tapedeck.adapters.persistence.session.JdbiSessionRepository;
import dev.tapedeck.adapters.persistence.transcript.JdbiRecordingSearch;
import dev.tapedeck.adapters.persistence.transcript.JdbiTranscriptRepository;
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
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.transcript.RecordingSearch;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Everything that Tapedeck keeps in PostgreSQL 15 or later. Thread-safe. */
public final class PostgresStorage implements Storage {
    private static final int VALID_WITHIN_SECONDS = 1;

    private final DataSource probe;
    private final DataSource migrations;
    private final Runnable closePool;
    private final Outbox outbox;
    private final RecordingRepository recordings;
    private final SegmentRepository segments;
    private final SessionRepository sessions;
    private final TrackRepository tracks;
    private final TranscriptRepository transcripts;
    private final UserRepository users;
    private final PostgresEventLog events;
    private final ProviderEventInbox inbox;
    private final ProviderRuns runs;
    private final ProviderHealthLog providerHealth;
    private final IdempotencyKeys idempotencyKeys;
    private final SigningKeys signingKeys;
    private final PlaybackRevocations revocations;
    private final RecordingSearch search;
    private final DbSchedulerJobQueue jobs;

    private PostgresStorage(
            DataSource dataSource,
            DataSource migrations,
            DataSource probe,
            Connector listening,
            Database database,
            JobTimings timings,
            Runnable closePool) {
        this.migrations = migrations;
        this.probe = probe;
        this.closePool = closePool;
        this.outbox = new Outbox(database);
        this.jobs = new DbSchedulerJobQueue(dataSource, database, timings);
        this.recordings = new JdbiRecordingRepository(database, outbox, jobs);
        this.segments = new JdbiSegmentRepository(database);
        this.sessions = new JdbiSessionRepository(database);
        this.tracks = new JdbiTrackRepository(database);
        this.transcripts = new JdbiTranscriptRepository(database);
        this.users = new JdbiUserRepository(database);
        this.events = new PostgresEventLog(database, listening);
        this.inbox = new JdbiProviderEventInbox(database);
        this.runs = new JdbiProviderRuns(database);
        this.providerHealth = new JdbiProviderHealthLog(database);
        this.idempotencyKeys = new JdbiIdempotencyKeys(database);
        this.signingKeys = new JdbiSigningKeys(database);
        this.revocations = new JdbiPlaybackRevocations(database);
        this.search = new JdbiRecordingSearch(database);
    }

    /**
     * In the database of a program that embeds Tapedeck.
     *
     * @param dataSource stays open on {@link #close}. While somebody follows events, one of its connections is kept;
     *     how long connections may take to be made is its own to bound
     */
    public static PostgresStorage of(DataSource dataSource) {
        return of(dataSource, JobTimings.DEFAULT);
    }

    /** Like {@link #of(DataSource)}, with other timings for jobs. */
    public static PostgresStorage of(DataSource dataSource, JobTimings timings) {
        return new PostgresStorage(
                dataSource,
                dataSource,
                dataSource,
                dataSource::getConnection,
                Database.over(dataSource, PostgresConfig.STATEMENT_TIMEOUT_DEFAULT, Gate.open()),
                timings,
                () -> {});
    }

    /** With a pool of its own. The database need not be there yet. */
    public static PostgresStorage connect(PostgresConfig config) {
        Pool pool = new Pool(config);
        return new PostgresStorage(
                pool.dataSource(),
                pool.forMigrations(),
                pool.forProbing(),
                pool.forListening(),
                Database.over(pool.dataSource(), pool.gate()),
                JobTimings.DEFAULT,
                pool::close);
    }

    @Override
    public void open() {
        new SchemaMigration(migrations).run();
        events.rebase();
    }

    @Override
    public boolean isReachable() {
        try (Connection connection = probe.getConnection()) {
            return connection.isValid(VALID_WITHIN_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public RecordingRepository recordings() {
        return recordings;
    }

    @Override
    public SegmentRepository segments() {
        return segments;
    }

    @Override
    public SessionRepository sessions() {
        return sessions;
    }

    @Override
    public TrackRepository tracks() {
        return tracks;
    }

    @Override
    public TranscriptRepository transcripts() {
        return transcripts;
    }

    @Override
    public UserRepository users() {
        return users;
    }

    @Override
    public EventLog events() {
        return events;
    }

    @Override
    public ProviderEventInbox inbox() {
        return inbox;
    }

    @Override
    public ProviderRuns runs() {
        return runs;
    }

    @Override
    public ProviderHealthLog providerHealth() {
        return providerHealth;
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    @Override
    public SigningKeys signingKeys() {
        return signingKeys;
    }

    @Override
    public PlaybackRevocations revocations() {
        return revocations;
    }

    @Override
    public RecordingSearch search() {
        return search;
    }

    @Override
    public JobQueue jobs() {
        return jobs;
    }

    @Override
    public void close() {
        jobs.close();
        events.close();
        outbox.close();
        closePool.run();
    }
}
