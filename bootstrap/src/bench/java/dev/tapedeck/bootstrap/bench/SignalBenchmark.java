package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.persistence.event.Outbox;
import dev.tapedeck.adapters.persistence.recording.JdbiRecordingRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applying one signal (read, move, save, outbox), against the same statements in a bare transaction. */
final class SignalBenchmark implements Benchmark {
    private static final int WARM_UPS = 500;
    private static final int RUNS = 3_000;

    private static final NamedStatement READ = NamedStatement.of(JdbiRecordingRepository.class, "select", "byId");
    private static final NamedStatement UPDATE = NamedStatement.of(JdbiRecordingRepository.class, "update");
    private static final NamedStatement TAKE = NamedStatement.of(JdbiRecordingRepository.class, "saveTake");
    private static final NamedStatement EVENT = NamedStatement.of(Outbox.class, "write");

    @Override
    public String name() {
        return "signal";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open();
                Connection connection = lab.connect()) {
            Storage storage = lab.storage();
            List<Recording> ours = starting(storage);
            List<Recording> bare = starting(storage);
            Timings applied = Timings.of(
                    WARM_UPS,
                    RUNS,
                    new EachOnce(
                            ours,
                            recording ->
                                    BenchRecordings.apply(storage, recording, BenchRecordings.flowing(recording))));
            Timings limit = Timings.of(WARM_UPS, RUNS, new EachOnce(bare, recording -> bare(connection, recording)));
            return List.of(Measurement.ofTime("applying one signal", applied.medianMillis(), limit.medianMillis()));
        }
    }

    private static void bare(Connection connection, Recording recording) throws SQLException {
        Map<String, @Nullable Object> values = values(recording);
        READ.run(connection, values);
        connection.setAutoCommit(false);
        UPDATE.run(connection, values);
        TAKE.run(connection, takeValues(recording));
        EVENT.run(connection, values);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Map<String, @Nullable Object> values(Recording recording) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", recording.id().value());
        values.put("recording", recording.id().value());
        values.put("owner", recording.owner().value());
        values.put("version", 0L);
        values.put("events", 1);
        values.put("title", recording.details().title());
        values.put("recordingType", "stream");
        values.put("quality", "high");
        values.put("tags", new String[0]);
        values.put("metadata", "{}");
        values.put("status", "active");
        values.put("activity", "recording");
        values.put("partial", false);
        values.put("truncated", false);
        values.put("missingMs", 0L);
        values.put("startedAt", now);
        values.put("updatedAt", now);
        values.put("at", now);
        values.put("place", 0);
        values.put("number", 2L);
        values.put("type", "recording.active");
        return values;
    }

    private static Map<String, @Nullable Object> takeValues(Recording recording) {
        Take take = recording.takes().get(0);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", take.id().value());
        values.put("recordingId", recording.id().value());
        values.put("ordinal", 0);
        values.put("kind", "composite");
        values.put("provider", "ffmpeg");
        values.put("state", "running");
        values.put("requestedAt", OffsetDateTime.ofInstant(take.requestedAt(), ZoneOffset.UTC));
        values.put("startedAt", OffsetDateTime.now(ZoneOffset.UTC));
        values.put("isAgain", false);
        return values;
    }

    private static List<Recording> starting(Storage storage) {
        List<Recording> started = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + RUNS; i++) {
            started.add(BenchRecordings.starting(storage));
        }
        return started;
    }

    /** Gives every run the next recording. */
    private static final class EachOnce implements Timings.Step {
        private final List<Recording> recordings;
        private final Step step;
        private int next;

        EachOnce(List<Recording> recordings, Step step) {
            this.recordings = recordings;
            this.step = step;
        }

        @Override
        public void run() throws Exception {
            step.on(recordings.get(next++));
        }

        private interface Step {
            void on(Recording recording) throws Exception;
        }
    }
}
