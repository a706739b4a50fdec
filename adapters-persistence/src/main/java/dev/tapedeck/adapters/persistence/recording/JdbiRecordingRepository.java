package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.adapters.persistence.event.Outbox;
import dev.tapedeck.adapters.persistence.job.DbSchedulerJobQueue;
import dev.tapedeck.adapters.persistence.recording.RecordingWriter.TakeKnown;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.OpenResult.AlreadyOpen;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.RecordingPage;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recordings in PostgreSQL. */
public final class JdbiRecordingRepository implements RecordingRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingRepository.class);
    /** Opening is retried, as a conflicting open recording may be over a moment later. */
    private static final int OPEN_ATTEMPTS_MAX = 10;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final RecordingRow ROW = new RecordingRow();

    private final Database database;
    private final RecordingWriter writer;

    /**
     * @param outbox stays open
     * @param jobs stays open
     */
    public JdbiRecordingRepository(Database database, Outbox outbox, DbSchedulerJobQueue jobs) {
        this.database = database;
        this.writer = new RecordingWriter(outbox, jobs);
    }

    @Override
    public OpenResult open(Recording fresh, List<JobKey> jobs) {
        return open(database.asSystem(), fresh, jobs);
    }

    @Override
    public OpenResult open(Actor actor, Recording fresh, List<JobKey> jobs) {
        return open(database.as(actor), fresh, jobs);
    }

    private OpenResult open(Transactions asked, Recording fresh, List<JobKey> jobs) {
        String attempted = "open recording " + fresh.id();
        for (int attempt = 0; attempt < OPEN_ATTEMPTS_MAX; attempt++) {
            Optional<OpenResult> result =
                    tryToOpen(asked, attempted, fresh, jobs).or(() -> inTheWay(fresh));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new RepositoryUnavailable(
                attempted, new IllegalStateException("recordings of its session open and end too fast"));
    }

    private Optional<OpenResult> tryToOpen(Transactions asked, String attempted, Recording fresh, List<JobKey> jobs) {
        try {
            return asked.transact(
                    attempted,
                    handle -> SessionLock.refusal(handle, asked.visibility(), fresh)
                            .or(() -> writer.insert(handle, fresh, jobs)));
        } catch (TakeKnown known) {
            return fresh.takes().stream()
                    .flatMap(take -> holderOf(take).stream())
                    .<OpenResult>map(AlreadyOpen::new)
                    .findFirst();
        }
    }

    private Optional<Recording> holderOf(Take take) {
        return findByTake(take.id())
                .or(() -> Optional.ofNullable(take.jobId()).flatMap(job -> findByJob(take.provider(), job)));
    }

    /** Across owners; empty when it is over by now. */
    private Optional<OpenResult> inTheWay(Recording fresh) {
        return find(fresh.id())
                .or(() -> Optional.ofNullable(fresh.links().session()).flatMap(this::findOpen))
                .map(AlreadyOpen::new);
    }

    @Override
    public Optional<Recording> find(Actor actor, RecordingId id) {
        return findOne(database.as(actor), "byId", new Parameters().uuid("id", id.value()));
    }

    @Override
    public Optional<Recording> find(RecordingId id) {
        return findOne(database.asSystem(), "byId", new Parameters().uuid("id", id.value()));
    }

    @Override
    public Optional<Recording> findByTake(TakeId take) {
        return findOne(database.asSystem(), "byTake", new Parameters().uuid("take", take.value()));
    }

    @Override
    public Optional<Recording> findByJob(ProviderKind provider, String jobId) {
        return findOne(
                database.asSystem(),
                "byJob",
                new Parameters().text("provider", provider.name()).text("job", jobId));
    }

    @Override
    public Optional<Recording> findOpen(Actor actor, SessionId session) {
        return findOne(database.as(actor), "bySession", new Parameters().uuid("session", session.value()));
    }

    @Override
    public Optional<Recording> findOpen(SessionId session) {
        return findOne(database.asSystem(), "bySession", new Parameters().uuid("session", session.value()));
    }

    private static Optional<Recording> findOne(Transactions asked, String condition, Parameters values) {
        return asked.run(
                "find a recording",
                handle -> asked.visibility()
                        .query(handle, SQL.get("select", condition))
                        .bindNamedArgumentFinder(values)
                        .map(ROW)
                        .findOne());
    }

    @Override
    public Recording apply(RecordingChange change) {
        return apply(database.asSystem(), change);
    }

    @Override
    public Recording apply(Actor actor, RecordingChange change) {
        return apply(database.as(actor), change);
    }

    private Recording apply(Transactions asked, RecordingChange change) {
        return asked.transact(
                "save recording " + change.recording().id(), handle -> writer.save(handle, asked.visibility(), change));
    }

    @Override
    public RecordingPage list(Actor actor, RecordingQuery query) {
        return list(database.as(actor), query);
    }

    @Override
    public RecordingPage list(RecordingQuery query) {
        return list(database.asSystem(), query);
    }

    private static RecordingPage list(Transactions asked, RecordingQuery query) {
        return asked.run("list recordings", handle -> RecordingList.read(handle, asked.visibility(), query));
    }

    @Override
    public List<Recording> unfinished(@Nullable RecordingId after, int limit) {
        return database.asSystem()
                .run(
                        "list unfinished recordings",
                        handle -> handle.createQuery(SQL.get("select", "unfinished"))
                                .bind("after", after == null ? BEFORE_ALL : after.value())
                                .bind("limit", limit)
                                .map(ROW)
                                .list());
    }

    @Override
    public List<RecordingId> purgeable(Instant deletedBefore, int limit) {
        return database.asSystem()
                .run(
                        "list recordings to purge",
                        handle -> handle.createQuery(SQL.get("purgeable"))
                                .bind("deletedBefore", deletedBefore)
                                .bind("limit", limit)
                                .mapTo(UUID.class)
                                .map(RecordingId::new)
                                .list());
    }

    @Override
    public void remove(RecordingId id) {
        database.asSystem()
                .change(
                        "remove recording " + id,
                        handle -> handle.createUpdate(SQL.get("remove"))
                                .bind("id", id.value())
                                .execute());
    }
}
