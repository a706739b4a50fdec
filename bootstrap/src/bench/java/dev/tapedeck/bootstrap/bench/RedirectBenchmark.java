package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.domain.recording.Recording;
import java.util.List;

/** Redirects of segments, against an empty route of the same server. */
final class RedirectBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int WARM_UPS_EACH = 4_000;
    private static final int REQUESTS_EACH = 8_000;
    private static final double MEDIAN_MAX_MILLIS = 1;

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open()) {
            Recording recording = BenchmarkRecordings.active(environment.storage());
            String token = environment.tapedeck().playback().grant(recording).token();
            String base = "/play/" + token + "/" + recording.takes().get(0).id() + "/";
            Load.closed(environment.port(), CLIENTS, WARM_UPS_EACH, 307, i -> segment(base, i));
            Load.closed(environment.port(), CLIENTS, WARM_UPS_EACH, 200, i -> LoadClient.get("/health/live"));
            Load.Result redirects = Load.closed(environment.port(), CLIENTS, REQUESTS_EACH, 307, i -> segment(base, i));
            Load.Result empty =
                    Load.closed(environment.port(), CLIENTS, REQUESTS_EACH, 200, i -> LoadClient.get("/health/live"));
            Load.Result one = Load.closed(environment.port(), 1, REQUESTS_EACH, 307, i -> segment(base, i));
            return List.of(
                    Measurement.ofRate(
                            "segment redirects, " + CLIENTS + " clients, against an empty route",
                            redirects.perSecond(),
                            empty.perSecond()),
                    Measurement.ofTime(
                            "segment redirect, one client: median",
                            one.timings().medianMillis(),
                            MEDIAN_MAX_MILLIS));
        }
    }

    private static byte[] segment(String base, int number) {
        return LoadClient.get(base + String.format("seg_%05d.ts", number % 20_000));
    }
}
