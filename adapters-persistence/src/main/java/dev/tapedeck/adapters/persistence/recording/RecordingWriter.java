package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.Parameters;
import dev.tapedeck.adapters.persistence.database.RowWriter;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.adapters.persistence.event.Outbox;
import dev.tapedeck.adapters.persistence.job.DbSchedulerJobQueue;
import dev.tapedeck.adapters.persistence.provider.Inbox;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.OpenResult.Opened;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.StaleRecording;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Writes recordings with their takes, assets, events and jobs, within the caller's transaction. */
final class RecordingWriter {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingRepository.class);

    private final Outbox outbox;
    private final DbSchedulerJobQueue jobs;

    RecordingWriter(Outbox outbox, DbSchedulerJobQueue jobs) {
        this.outbox = outbox;
        this.jobs = jobs;
    }

    /** A take of a new recording, or its run, already exists, so the whole insertion must be rolled back. */
    static final class TakeKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Inserts a recording with its takes, its first event and its jobs; empty when another recording conflicts.
     *
     * @throws TakeKnown to roll the transaction back
     */
    Optional<OpenResult> insert(Handle handle, Recording fresh, List<JobKey> due) {
        int inserted = handle.createUpdate(SQL.get("insert"))
                .bindNamedArgumentFinder(RecordingValues.of(fresh).integer("events", 1))
                .execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        insertTakes(handle, fresh);
        jobs.schedule(handle, due);
        outbox.write(handle, List.of(created(fresh)), 1);
        return Optional.of(new Opened(fresh));
    }

    private static DomainEvent created(Recording fresh) {
        return new DomainEvent(
                fresh.id(),
                fresh.owner(),
                fresh.links().session(),
                EventType.CREATED,
                fresh.times().createdAt());
    }

    /** Writes a change, unless the stored version is another one. */
    Recording save(Handle handle, Visibility visibility, RecordingChange change) {
        Recording recording = change.recording();
        long lastEvent = visibility
                .query(handle, SQL.get("update"))
                .bindNamedArgumentFinder(RecordingValues.of(recording)
                        .integer("events", change.events().size()))
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new StaleRecording(recording.id(), recording.version()));
        RowWriter.write(handle, SQL.get("saveTake"), takes(recording, change::isChanged));
        RowWriter.write(handle, SQL.get("addAsset"), assets(recording, change::isNew));
        Optional.ofNullable(change.settledTake()).ifPresent(take -> foldSegments(handle, take));
        Optional.ofNullable(change.handled())
                .ifPresent(
                        event -> Inbox.handled(handle, event, recording.times().updatedAt()));
        jobs.schedule(handle, change.jobs());
        outbox.write(handle, change.events(), lastEvent);
        return recording.atVersion(recording.version() + 1);
    }

    private static void insertTakes(Handle handle, Recording fresh) {
        int inserted = RowWriter.write(handle, SQL.get("insertTake"), takes(fresh, take -> true));
        if (inserted < fresh.takes().size()) {
            throw new TakeKnown();
        }
    }

    private static List<Parameters> takes(Recording recording, Predicate<Take> which) {
        return rows(recording.takes(), which, (take, ordinal) -> RecordingValues.of(recording.id(), take, ordinal));
    }

    private static List<Parameters> assets(Recording recording, Predicate<MediaAsset> which) {
        return rows(recording.assets(), which, (asset, ordinal) -> AssetRow.values(recording.id(), asset, ordinal));
    }

    /** Each take has its position among all takes of the recording. */
    private static <T> List<Parameters> rows(
            List<T> all, Predicate<T> which, BiFunction<T, Integer, Parameters> values) {
        return IntStream.range(0, all.size())
                .filter(ordinal -> which.test(all.get(ordinal)))
                .mapToObj(ordinal -> values.apply(all.get(ordinal), ordinal))
                .toList();
    }

    private static void foldSegments(Handle handle, TakeId take) {
        handle.createUpdate(SQL.get("foldSegments")).bind("take", take.value()).execute();
    }
}
