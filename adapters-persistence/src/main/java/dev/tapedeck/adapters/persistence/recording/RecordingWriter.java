package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.event.Outbox;
import dev.tapedeck.adapters.persistence.provider.Inbox;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.OpenResult;
import dev.tapedeck.domain.recording.OpenResult.Opened;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingChange;
import dev.tapedeck.domain.recording.StaleRecording;
import dev.tapedeck.domain.recording.Take;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes recordings with everything that hangs on them, within a transaction of the caller's. */
final class RecordingWriter {
    private static final SqlFiles SQL = SqlFiles.of(JdbiRecordingRepository.class);

    private static final RecordingRow ROW = new RecordingRow();

    private RecordingWriter() {}

    /** A take of a recording that was to be opened is there already, or its run is: nothing of it may stay. */
    static final class TakeKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Inserts a recording with its takes and its first event; empty when another one is in the way.
     *
     * @throws TakeKnown to roll the transaction back
     */
    static Optional<OpenResult> insert(Handle handle, Recording fresh) {
        int inserted = handle.createUpdate(SQL.get("insert"))
                .bindMap(RecordingValues.of(fresh))
                .bind("events", 1)
                .execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        insertTakes(handle, fresh);
        Outbox.write(handle, List.of(created(fresh)), 1);
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

    /** Writes a change unless somebody else was first. */
    static Recording save(Handle handle, RecordingChange change) {
        Recording recording = change.recording();
        long lastEvent = handle.createQuery(SQL.get("update"))
                .bindMap(RecordingValues.of(recording))
                .bind("events", change.events().size())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new StaleRecording(recording.id(), recording.version()));
        saveTakes(handle, recording);
        addAssets(handle, recording);
        Optional.ofNullable(change.settledTake()).ifPresent(take -> foldSegments(handle, take));
        Optional.ofNullable(change.handled())
                .ifPresent(
                        event -> Inbox.handled(handle, event, recording.times().updatedAt()));
        Outbox.write(handle, change.events(), lastEvent);
        return stored(handle, recording.id());
    }

    /** As it is now: progress and links may be newer than what the change was made from. */
    private static Recording stored(Handle handle, RecordingId id) {
        return handle.createQuery(SQL.get("select") + SQL.get("byId"))
                .bind("id", id.value())
                .map(ROW)
                .one();
    }

    private static void insertTakes(Handle handle, Recording fresh) {
        int inserted =
                Arrays.stream(takes(handle, "insertTake", fresh).execute()).sum();
        if (inserted < fresh.takes().size()) {
            throw new TakeKnown();
        }
    }

    private static void saveTakes(Handle handle, Recording recording) {
        takes(handle, "saveTake", recording).execute();
    }

    private static PreparedBatch takes(Handle handle, String statement, Recording recording) {
        List<Take> takes = recording.takes();
        PreparedBatch batch = handle.prepareBatch(SQL.get(statement));
        for (int ordinal = 0; ordinal < takes.size(); ordinal++) {
            batch.bindMap(RecordingValues.of(recording.id(), takes.get(ordinal), ordinal))
                    .add();
        }
        return batch;
    }

    private static void addAssets(Handle handle, Recording recording) {
        List<MediaAsset> assets = recording.assets();
        if (assets.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(SQL.get("addAsset"));
        for (int ordinal = 0; ordinal < assets.size(); ordinal++) {
            batch.bindMap(RecordingValues.of(recording.id(), assets.get(ordinal), ordinal))
                    .add();
        }
        batch.execute();
    }

    private static void foldSegments(Handle handle, TakeId take) {
        handle.createUpdate(SQL.get("foldSegments")).bind("take", take.value()).execute();
    }
}
