package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.provider.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Taking in a platform's messages (verify, store, apply, commit), against the same statements said to PostgreSQL by
 * nothing but the driver, and how soon they are answered at half of that rate. Each message moves a recording.
 */
final class IntakeBenchmark implements Benchmark {
    private static final int CLIENTS = RoomRuns.CLIENTS;
    private static final int WARM_UPS = 1_000;
    /** Ours and the limit take turns, so that whatever else the machine does meanwhile befalls both. */
    private static final int ROUNDS = 5;

    private static final int RUNS = 400;
    private static final int HTTP_RUNS = 2_000;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open()) {
            Providers providers = lab.tapedeck().providers();
            fill(lab, providers);
            return measure(lab, providers);
        }
    }

    /**
     * What PostgreSQL plans for tables that it knows nothing of is dear when they are full, and stays until connections
     * are renewed, half an hour later. So it is shown some recordings before it is told about the first message.
     */
    private static void fill(Lab lab, Providers providers) throws Exception {
        List<RoomRun> first = RoomRuns.asked(lab.storage(), WARM_UPS);
        lab.tidyUp();
        RoomRuns.move(first, (client, run) -> run.giveTo(providers));
    }

    private static List<Measurement> measure(Lab lab, Providers providers) throws Exception {
        try (BareIntake bare = new BareIntake(lab)) {
            Rates rates = new Rates(lab);
            double[] seconds = rates.of(List.of((client, run) -> run.giveTo(providers), bare::send, bare::sendAsOne));
            double perSecond = rates.perSecond(seconds[0]);
            String statements = String.format(Locale.ROOT, "%.1f", bare.statements() / (double) RoomRun.MESSAGES);
            List<Measurement> all = new ArrayList<>();
            all.add(Measurement.ofRate(
                    "taking in webhooks that move recordings, " + CLIENTS + " clients, against the same " + statements
                            + " statements each",
                    perSecond,
                    rates.perSecond(seconds[1])));
            all.add(Measurement.ofRate(
                    "the same, against these statements in one bare transaction",
                    perSecond,
                    rates.perSecond(seconds[2])));
            all.add(overHttp(lab));
            all.addAll(new IntakeAnswers(lab, bare, perSecond / 2).measure(() -> postAll(lab, WARM_UPS)));
            return all;
        }
    }

    /** Times of several senders, each with recordings of its own. */
    private record Rates(Lab lab) {
        double[] of(List<RoomRuns.Sender> senders) throws Exception {
            double[] seconds = new double[senders.size()];
            for (RoomRuns.Sender sender : senders) {
                WarmUp.with(() -> move(sender, WARM_UPS));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < seconds.length; i++) {
                    seconds[i] += move(senders.get(i), RUNS);
                }
            }
            return seconds;
        }

        private double move(RoomRuns.Sender sender, int count) throws Exception {
            List<RoomRun> runs = RoomRuns.asked(lab.storage(), count);
            double seconds = RoomRuns.move(runs, sender);
            RoomRuns.requireMoved(lab.storage(), runs);
            return seconds;
        }

        double perSecond(double seconds) {
            return RoomRun.MESSAGES * ROUNDS * RUNS / seconds;
        }
    }

    private static Measurement overHttp(Lab lab) throws Exception {
        WarmUp.with(() -> postAll(lab, WARM_UPS));
        double perSecond = postAll(lab, HTTP_RUNS).perSecond();
        return Measurement.figure("webhooks over HTTP, " + CLIENTS + " clients", Math.round(perSecond) + "/s");
    }

    private static Load.Result postAll(Lab lab, int count) throws Exception {
        List<byte[]> requests = RoomRuns.asked(lab.storage(), count).stream()
                .flatMap(run -> run.messages().stream())
                .map(LiveKitMessage::request)
                .toList();
        return Load.run(lab.port(), CLIENTS, requests.size() / CLIENTS, 200, requests::get);
    }
}
