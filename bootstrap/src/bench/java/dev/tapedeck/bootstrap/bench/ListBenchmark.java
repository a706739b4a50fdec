package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Lists and details over HTTP from a million recordings, and against what the database takes for them alone. */
final class ListBenchmark implements Benchmark {
    private static final int RECORDINGS = 1_000_000;
    private static final int OWNERS = 1_000;
    private static final int CLIENTS = 32;
    /** Until then the just-in-time compiler takes a good part of two cores for itself. */
    private static final int WARM_UPS_EACH = 800;

    private static final int REQUESTS_EACH = 600;
    private static final int WARM_UPS_ALONE = 3_000;
    private static final int REQUESTS_ALONE = 1_000;
    private static final double P99_MAX_MILLIS = 40;
    private static final double DETAIL_P99_MAX_MILLIS = 2;
    private static final Actor OWNER = Actor.of(new UserId(LibraryData.owner(7)));

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open()) {
            LibraryData.insert(environment, RECORDINGS, OWNERS);
            String[] bearers = new String[OWNERS];
            for (int owner = 0; owner < OWNERS; owner++) {
                bearers[owner] = environment.bearer(LibraryData.subject(owner + 1));
            }
            String[] cursors = cursors(environment, bearers);
            List<Measurement> all = new ArrayList<>();
            all.addAll(listed(environment, "list of 20, first page", i -> list(bearers[i % OWNERS], "")));
            all.addAll(listed(
                    environment,
                    "list of 20, page 40 by cursor",
                    i -> list(bearers[i % OWNERS], "&cursor=" + cursors[i % OWNERS])));
            all.addAll(detail(environment, bearers[6]));
            return all;
        }
    }

    private static List<Measurement> listed(BenchmarkEnvironment environment, String what, IntFunction<byte[]> request)
            throws Exception {
        Load.closed(environment.port(), CLIENTS, WARM_UPS_EACH, 200, request);
        Load.Result load = Load.closed(environment.port(), CLIENTS, REQUESTS_EACH, 200, request);
        RecordingRepository recordings = environment.storage().port(RecordingRepository.class);
        return List.of(
                Measurement.ofTime(
                        what + ", " + CLIENTS + " clients, " + Math.round(load.perSecond()) + "/s: p99",
                        load.timings().p99Millis(),
                        P99_MAX_MILLIS),
                alone(environment, what, request, () -> recordings.list(OWNER, RecordingQuery.firstPage(20))));
    }

    private static List<Measurement> detail(BenchmarkEnvironment environment, String bearer) throws Exception {
        RecordingId id = environment
                .storage()
                .port(RecordingRepository.class)
                .list(OWNER, RecordingQuery.firstPage(1))
                .recordings()
                .get(0)
                .id();
        byte[] request = LoadClient.get("/api/recordings/" + id, bearer);
        Load.closed(environment.port(), 1, WARM_UPS_ALONE, 200, i -> request);
        Timings ours = Load.closed(environment.port(), 1, REQUESTS_ALONE, 200, i -> request)
                .timings();
        return List.of(
                Measurement.ofTime("detail, one client: p99", ours.p99Millis(), DETAIL_P99_MAX_MILLIS),
                Measurement.ofTime(
                        "detail, one client, against its SQL by the bare driver: median",
                        ours.medianMillis(),
                        bareDetail(environment, id).medianMillis()));
    }

    private static Timings bareDetail(BenchmarkEnvironment environment, RecordingId id) throws Exception {
        StatementRecorder recorder = new StatementRecorder(environment::connect);
        List<RecordedStatement> statements;
        try (PostgresStorage storage = PostgresStorage.of(recorder.dataSource())) {
            storage.port(SpeechReader.class).find(OWNER, id);
            statements = recorder.next();
        }
        try (Connection connection = environment.connect()) {
            return Timings.of(WARM_UPS_ALONE, REQUESTS_ALONE, () -> {
                for (RecordedStatement statement : statements) {
                    statement.execute(connection, Map.of());
                }
            });
        }
    }

    private static Measurement alone(
            BenchmarkEnvironment environment, String what, IntFunction<byte[]> request, Timings.Step repositoryCall)
            throws Exception {
        Load.closed(environment.port(), 1, WARM_UPS_ALONE, 200, request);
        Load.Result load = Load.closed(environment.port(), 1, REQUESTS_ALONE, 200, request);
        Timings limit = Timings.of(WARM_UPS_ALONE, REQUESTS_ALONE, repositoryCall);
        return Measurement.ofTime(
                what + ", one client, against its repository call alone: median",
                load.timings().medianMillis(),
                limit.medianMillis());
    }

    private static byte[] list(String bearer, String cursor) {
        return LoadClient.get("/api/recordings?pageSize=20" + cursor, bearer);
    }

    /** The cursor of page 40 of each owner's list, as the API gives it. */
    private static String[] cursors(BenchmarkEnvironment environment, String[] bearers) throws Exception {
        String[] cursors = new String[OWNERS];
        try (LoadClient client = new LoadClient(environment.port())) {
            for (int owner = 0; owner < OWNERS; owner++) {
                client.require(200, LoadClient.get("/api/recordings?pageSize=20&page=39", bearers[owner]));
                String body = client.body();
                int start = body.indexOf("\"nextCursor\":\"") + 14;
                cursors[owner] = body.substring(start, body.indexOf('"', start));
            }
        }
        return cursors;
    }
}
