package dev.tapedeck.adapters.persistence;

import dev.tapedeck.adapters.persistence.access.JdbiUserRepository;
import dev.tapedeck.adapters.persistence.database.ConnectionLimiter;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SchemaName;
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
import dev.tapedeck.adapters.persistence.provider.KnownProviders;
import dev.tapedeck.adapters.persistence.recording.JdbiRecordingRepository;
import dev.tapedeck.adapters.persistence.recording.JdbiSegmentRepository;
import dev.tapedeck.adapters.persistence.recording.JdbiTrackRepository;
import dev.tapedeck.adapters.persistence.schema.SchemaMigration;
import dev.tapedeck.adapters.persistence.session.JdbiConsentRepository;
import dev.tapedeck.adapters.persistence.session.JdbiMessageRepository;
import dev.tapedeck.adapters.persistence.session.JdbiParticipantRepository;
import dev.tapedeck.adapters.persistence.session.JdbiRecordingSuppressions;
import dev.tapedeck.adapters.persistence.session.JdbiSessionRepository;
import dev.tapedeck.adapters.persistence.transcript.JdbiRecordingSearch;
import dev.tapedeck.adapters.persistence.transcript.JdbiSpeechReader;
import dev.tapedeck.adapters.persistence.transcript.JdbiTranscriptRepository;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.SigningKeys;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import dev.tapedeck.domain.storage.Ports;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.search.RecordingSearch;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** The storage in PostgreSQL 15 or later. Thread-safe. */
public final class PostgresStorage implements Storage {
    private static final int VALID_WITHIN_SECONDS = 1;

    private final Connections connections;
    private final SchemaMigration migration;
    private final KnownProviders knownProviders;
    private final Outbox outbox;
    private final PostgresEventLog events;
    private final DbSchedulerJobQueue jobs;
    private final Ports ports;

    private PostgresStorage(Connections connections, Database database, JobTimings timings) {
        this.connections = connections;
        this.migration = new SchemaMigration(connections.forMigrations(), database.schema());
        this.knownProviders = new KnownProviders(database);
        this.outbox = new Outbox(database);
        this.jobs = new DbSchedulerJobQueue(connections.pool(), database, timings);
        this.events = new PostgresEventLog(database, connections.forListening());
        this.ports = new Ports()
                .with(RecordingRepository.class, new JdbiRecordingRepository(database, outbox, jobs))
                .with(SegmentRepository.class, new JdbiSegmentRepository(database))
                .with(SessionRepository.class, new JdbiSessionRepository(database))
                .with(ParticipantRepository.class, new JdbiParticipantRepository(database))
                .with(MessageRepository.class, new JdbiMessageRepository(database))
                .with(ConsentRepository.class, new JdbiConsentRepository(database))
                .with(RecordingSuppressions.class, new JdbiRecordingSuppressions(database))
                .with(TrackRepository.class, new JdbiTrackRepository(database))
                .with(TranscriptRepository.class, new JdbiTranscriptRepository(database))
                .with(SpeechReader.class, new JdbiSpeechReader(database))
                .with(UserRepository.class, new JdbiUserRepository(database))
                .with(EventLog.class, events)
                .with(ProviderEventInbox.class, new JdbiProviderEventInbox(database))
                .with(ProviderRuns.class, new JdbiProviderRuns(database))
                .with(ProviderHealthLog.class, new JdbiProviderHealthLog(database))
                .with(IdempotencyKeys.class, new JdbiIdempotencyKeys(database))
                .with(SigningKeys.class, new JdbiSigningKeys(database))
                .with(PlaybackRevocations.class, new JdbiPlaybackRevocations(database))
                .with(RecordingSearch.class, new JdbiRecordingSearch(database))
                .with(JobQueue.class, jobs);
    }

    /**
     * Uses the database of a program that embeds Tapedeck, with a separate schema named {@code tapedeck}. The program's
     * tables and connections are not changed.
     *
     * @param dataSource stays open on {@link #close}. Its connections must be in auto-commit mode, which {@link #open}
     *     checks, and join no transaction of the program. One of them is used while there are subscribers to events; it
     *     must have its own connect time-out
     */
    public static PostgresStorage of(DataSource dataSource) {
        return of(dataSource, SchemaName.DEFAULT, JobTimings.DEFAULT);
    }

    /**
     * Like {@link #of(DataSource)}, with another name of the schema.
     *
     * @throws dev.tapedeck.domain.id.InvalidValue when {@link SchemaName} does not allow the name
     */
    public static PostgresStorage of(DataSource dataSource, String schema) {
        return of(dataSource, new SchemaName(schema), JobTimings.DEFAULT);
    }

    /** Like {@link #of(DataSource)}, with other timings for jobs. */
    public static PostgresStorage of(DataSource dataSource, SchemaName schema, JobTimings timings) {
        Database database =
                Database.over(dataSource, schema, PostgresConfig.STATEMENT_TIMEOUT_DEFAULT, ConnectionLimiter.open());
        return new PostgresStorage(Connections.lent(dataSource), database, timings);
    }

    /** Uses a pool of its own. The database need not be available yet. */
    public static PostgresStorage connect(PostgresConfig config) {
        Pool pool = new Pool(config);
        Database database = Database.over(pool.dataSource(), config.schema(), pool.limiter());
        return new PostgresStorage(pool.connections(), database, JobTimings.DEFAULT);
    }

    @Override
    public void open(Collection<ProviderKind> providers) {
        migration.run();
        knownProviders.add(providers);
        events.rebase();
    }

    @Override
    public boolean isReachable() {
        try (Connection connection = connections.forProbing().getConnection()) {
            return connection.isValid(VALID_WITHIN_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public <T> T port(Class<T> type) {
        return ports.get(type);
    }

    @Override
    public void close() {
        jobs.close();
        events.close();
        outbox.close();
        connections.close();
    }
}
