package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.persistence.recording.JdbiRecordingRepository;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/** Lists and details over HTTP from a million recordings, against the same SQL run bare. */
final class ListBenchmark implements Benchmark {
    private static final int RECORDINGS = 1_000_000;
    private static final int OWNERS = 1_000;
    private static final int CLIENTS = 32;
    /** Until then the just-in-time compiler takes a good part of two cores for itself. */
    private static final int WARM_UPS_EACH = 800;

    private static final int REQUESTS_EACH = 600;
    private static final int WARM_UPS_ALONE = 3_000;
    private static final double LIST_P99_MAX_MILLIS = 50;

    private static final NamedStatement DETAIL = NamedStatement.of(JdbiRecordingRepository.class, "select", "byId");

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open();
                Connection connection = lab.connect()) {
            LibraryData data = new LibraryData(connection);
            data.insert(RECORDINGS, OWNERS);
            data.complete();
            String[] bearers = bearers(lab);
            String[] ids = ids(connection);
            String[] cursors = cursors(lab, bearers);
            List<Measurement> all = new ArrayList<>();
            all.addAll(listed(lab, "list of 20, first page", i -> list(bearers[i % OWNERS], "")));
            all.addAll(
                    listed(lab, "list of 20, page 40 by cursor", i -> list(bearers[i % OWNERS], cursors[i % OWNERS])));
            all.add(detail(lab, connection, bearers, ids));
            return all;
        }
    }

    private static List<Measurement> listed(Lab lab, String what, IntFunction<byte[]> request) throws Exception {
        Load.run(lab.port(), CLIENTS, WARM_UPS_EACH, 200, request);
        Load.Result http = Load.run(lab.port(), CLIENTS, REQUESTS_EACH, 200, request);
        Timings alone = Timings.of(
                WARM_UPS_ALONE,
                1_000,
                () -> lab.storage().port(RecordingRepository.class)
                        .list(Actor.of(new UserId(LibraryData.owner(7))), RecordingQuery.firstPage(20)));
        Load.Result one = Load.run(lab.port(), 1, 500, 200, request);
        String load = ", " + CLIENTS + " clients, " + Math.round(http.perSecond()) + "/s";
        return List.of(
                Measurement.ofTime(what + load + ": p99", http.timings().millis(0.99), LIST_P99_MAX_MILLIS),
                Measurement.ofTime(
                        what + ", one client, against its repository call alone: median",
                        one.timings().medianMillis(),
                        alone.medianMillis()));
    }

    private static Measurement detail(Lab lab, Connection connection, String[] bearers, String[] ids) throws Exception {
        IntFunction<byte[]> request = i -> LoadClient.get("/api/recordings/" + ids[i % OWNERS], bearers[i % OWNERS]);
        Load.run(lab.port(), 1, WARM_UPS_ALONE, 200, request);
        Load.Result http = Load.run(lab.port(), 1, 1_000, 200, request);
        int[] next = {0};
        Timings bare = Timings.of(
                WARM_UPS_ALONE,
                1_000,
                () -> DETAIL.run(connection, Map.of("id", UUID.fromString(ids[next[0]++ % OWNERS]))));
        return Measurement.ofTime(
                "detail, one client, against its main statement bare: median",
                http.timings().medianMillis(),
                bare.medianMillis());
    }

    private static byte[] list(String bearer, String cursor) {
        String more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return LoadClient.get("/api/recordings?pageSize=20" + more, bearer);
    }

    private static String[] bearers(Lab lab) {
        String[] bearers = new String[OWNERS];
        for (int owner = 0; owner < OWNERS; owner++) {
            bearers[owner] = lab.bearer(LibraryData.subject(owner + 1));
        }
        return bearers;
    }

    /** One recording of each owner, in the order of owners. */
    private static String[] ids(Connection connection) throws SQLException {
        String[] ids = new String[OWNERS];
        try (PreparedStatement newest = connection.prepareStatement(
                "select id from recordings where owner_id = ? order by created_at desc limit 1")) {
            for (int owner = 0; owner < OWNERS; owner++) {
                newest.setObject(1, LibraryData.owner(owner + 1));
                try (ResultSet row = newest.executeQuery()) {
                    row.next();
                    ids[owner] = row.getString(1);
                }
            }
        }
        return ids;
    }

    /** The cursor of page 40 of each owner's list, as the API itself gives it. */
    private static String[] cursors(Lab lab, String[] bearers) throws Exception {
        String[] cursors = new String[OWNERS];
        try (LoadClient client = new LoadClient(lab.port())) {
            for (int owner = 0; owner < OWNERS; owner++) {
                client.send(LoadClient.get("/api/recordings?pageSize=20&page=39", bearers[owner]));
                String body = client.body();
                int start = body.indexOf("\"nextCursor\":\"") + 14;
                cursors[owner] = body.substring(start, body.indexOf('"', start));
            }
        }
        return cursors;
    }
}
