package dev.tapedeck.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Taking in a platform's webhooks (verify, store, apply, commit), against the same statements in one transaction of the
 * bare driver, and response times at half of that rate. Each webhook moves a recording.
 */
final class IntakeBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int WARM_UPS = 1_000;
    /** Ours and the limit take turns, so that a disturbance of the machine affects both. */
    private static final int ROUNDS = 5;

    private static final int RECORDINGS = 400;
    /** In each round. */
    static final double WEBHOOKS = RoomRecording.WEBHOOKS * RECORDINGS;

    /** Takes in all webhooks of a recording over a client's connection. */
    private interface Intake<C> {
        void of(C connection, RoomRecording recording) throws Exception;
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open()) {
            fill(environment);
            BareTransactions bare = new BareTransactions(environment);
            List<Measurement> all = new ArrayList<>();
            double perSecond = compare(environment, bare, all);
            all.addAll(
                    new WebhookLatency(environment, bare, perSecond / 2).measure(() -> postAll(environment, WARM_UPS)));
            return all;
        }
    }

    /**
     * PostgreSQL's plans for tables that it knows to be empty are expensive when they are full, and are kept until
     * connections are renewed, half an hour later. So there are recordings before the first webhook.
     */
    static void fill(BenchmarkEnvironment environment) throws Exception {
        List<RoomRecording> first = RoomRecording.started(environment.storage(), WARM_UPS);
        environment.tidyUp();
        for (RoomRecording recording : first) {
            ours(environment, recording);
        }
    }

    /** Returns how many webhooks are taken in each second. */
    private static double compare(BenchmarkEnvironment environment, BareTransactions bare, List<Measurement> all)
            throws Exception {
        Callable<Double> ours = () -> ourSeconds(environment);
        Callable<Double> limit = () -> seconds(environment, environment::connect, (connection, one) -> {
            for (int webhook = 0; webhook < RoomRecording.WEBHOOKS; webhook++) {
                bare.execute(connection, one, webhook);
            }
        });
        WarmUp.with(ours::call);
        WarmUp.with(limit::call);
        double oursSeconds = 0;
        double limitSeconds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            oursSeconds += ours.call();
            limitSeconds += limit.call();
        }
        double webhooks = WEBHOOKS * ROUNDS;
        all.add(Measurement.ofRate(
                String.format(
                        Locale.ROOT,
                        "taking in webhooks that move recordings, %d clients, against their %.1f statements in one"
                                + " bare transaction each",
                        CLIENTS,
                        bare.statementsEach()),
                webhooks / oursSeconds,
                webhooks / limitSeconds));
        return webhooks / oursSeconds;
    }

    /** How long {@link #WEBHOOKS} webhooks take. */
    static double ourSeconds(BenchmarkEnvironment environment) throws Exception {
        return seconds(environment, () -> () -> {}, (none, one) -> ours(environment, one));
    }

    private static void ours(BenchmarkEnvironment environment, RoomRecording recording) {
        recording.webhooks().forEach(webhook -> RoomRecording.receive(environment.tapedeck(), webhook));
    }

    @SuppressWarnings("try") // clients of these kinds are not interrupted while they close
    private static <C extends AutoCloseable> double seconds(
            BenchmarkEnvironment environment, Callable<C> connect, Intake<C> intake) throws Exception {
        List<RoomRecording> all = RoomRecording.started(environment.storage(), RECORDINGS);
        double seconds = Clients.run(CLIENTS, client -> {
            try (C connection = connect.call()) {
                for (int i = client; i < all.size(); i += CLIENTS) {
                    intake.of(connection, all.get(i));
                }
            }
        });
        RoomRecording.requireMoved(environment.storage(), all);
        return seconds;
    }

    private static Load.Result postAll(BenchmarkEnvironment environment, int count) throws Exception {
        List<byte[]> requests = RoomRecording.started(environment.storage(), count).stream()
                .flatMap(recording -> recording.webhooks().stream())
                .map(LiveKitWebhook::request)
                .toList();
        return Load.closed(environment.port(), CLIENTS, requests.size() / CLIENTS, 200, requests::get);
    }
}
