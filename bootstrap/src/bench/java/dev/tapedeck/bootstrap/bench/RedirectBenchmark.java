package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.domain.recording.Recording;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Redirects of segments, against an empty route of the same server and against bare HMACs. */
final class RedirectBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int WARM_UPS_EACH = 4_000;
    private static final int REQUESTS_EACH = 8_000;
    private static final double MEDIAN_MAX_MILLIS = 1;
    private static final int HMACS = 400_000;

    @Override
    public String name() {
        return "redirect";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open()) {
            Recording recording = BenchRecordings.active(lab.storage());
            String token = lab.tapedeck().playback().grant(recording).token();
            String base = "/play/" + token + "/" + recording.takes().get(0).id() + "/";
            Load.run(lab.port(), CLIENTS, WARM_UPS_EACH, 307, i -> segment(base, i));
            Load.run(lab.port(), CLIENTS, WARM_UPS_EACH, 200, i -> LoadClient.get("/health/live"));
            Load.Result redirects = Load.run(lab.port(), CLIENTS, REQUESTS_EACH, 307, i -> segment(base, i));
            Load.Result empty = Load.run(lab.port(), CLIENTS, REQUESTS_EACH, 200, i -> LoadClient.get("/health/live"));
            Load.Result one = Load.run(lab.port(), 1, REQUESTS_EACH, 307, i -> segment(base, i));
            return List.of(
                    Measurement.ofRate(
                            "segment redirects, " + CLIENTS + " clients, against an empty route",
                            redirects.perSecond(),
                            empty.perSecond()),
                    Measurement.ofRate(
                            "segment redirects, against bare HMACs", redirects.perSecond(), hmacsPerSecond()),
                    Measurement.ofTime(
                            "segment redirect, one client: median",
                            one.timings().medianMillis(),
                            MEDIAN_MAX_MILLIS));
        }
    }

    private static byte[] segment(String base, int number) {
        return LoadClient.get(base + String.format("seg_%05d.ts", number % 20_000));
    }

    private static double hmacsPerSecond() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        byte[] message = new byte[400];
        for (int i = 0; i < HMACS; i++) {
            mac.doFinal(message);
        }
        long before = System.nanoTime();
        for (int i = 0; i < HMACS; i++) {
            mac.doFinal(message);
        }
        return HMACS / ((System.nanoTime() - before) / 1e9);
    }
}
