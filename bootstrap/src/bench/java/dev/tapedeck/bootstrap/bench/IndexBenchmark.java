package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.RecordingType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bulk insert of recordings, and each list with and without the index that is there for it. */
final class IndexBenchmark implements Benchmark {
    private static final int RECORDINGS = 200_000;
    private static final int OWNERS = 200;
    private static final Actor ACTOR = Actor.of(new UserId(LibraryData.owner(7)));

    @Override
    public String name() {
        return "indexes";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open();
                Connection connection = lab.connect()) {
            LibraryData data = new LibraryData(connection);
            double seconds = data.insert(RECORDINGS, OWNERS).toMillis() / 1_000.0;
            data.complete();
            List<Measurement> all = new ArrayList<>();
            all.add(Measurement.figure(
                    "bulk insert of recordings, all indexes in place", Math.round(RECORDINGS / seconds) + " rows/s"));
            for (Map.Entry<String, RecordingQuery> query : queries().entrySet()) {
                all.add(compare(lab, connection, query.getKey(), query.getValue()));
            }
            return all;
        }
    }

    private static Map<String, RecordingQuery> queries() {
        Map<String, RecordingQuery> queries = new LinkedHashMap<>();
        queries.put("recordings_by_owner", RecordingQuery.firstPage(20));
        queries.put("recordings_by_type", query(null, RecordingType.SCREEN, null));
        queries.put("recordings_by_status", query(RecordingStatus.PROCESSING, null, null));
        queries.put("recordings_by_words", query(null, null, "planets 5001"));
        return queries;
    }

    private static RecordingQuery query(
            @Nullable RecordingStatus status, @Nullable RecordingType type, @Nullable String text) {
        return new RecordingQuery(status, type, null, null, null, text, null, 1, 20);
    }

    private static Measurement compare(Lab lab, Connection connection, String index, RecordingQuery query)
            throws Exception {
        Timings with = Timings.of(50, 300, () -> lab.storage().port(RecordingRepository.class).list(ACTOR, query));
        String definition = definition(connection, index);
        execute(connection, "drop index " + index);
        Timings without = Timings.of(3, 20, () -> lab.storage().port(RecordingRepository.class).list(ACTOR, query));
        execute(connection, definition);
        return Measurement.ofTime(
                "list by its index " + index + ", against the next best plan",
                with.medianMillis(),
                without.medianMillis());
    }

    private static String definition(Connection connection, String index) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select indexdef from pg_indexes where indexname = '" + index + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
