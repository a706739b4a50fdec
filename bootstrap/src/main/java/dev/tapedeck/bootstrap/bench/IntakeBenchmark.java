package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.provider.ReceiveProviderEventUseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Taking in a platform's messages (verify, store, apply, commit), against the same statements said to PostgreSQL by
 * nothing but the driver, and how soon they are answered at half of that rate. Each message moves a recording.
 */
final class IntakeBenchmark implements Benchmark {
    private static final int CLIENTS = RoomRuns.CLIENTS;
    /** Enough that one is free whenever a message is due. */
    private static final int OPEN_CLIENTS = 32;

    private static final int MESSAGES_EACH = 2;
    private static final int WARM_UPS = 1_000;
    /** Ours and the limit take turns, so that whatever else the machine does meanwhile befalls both. */
    private static final int ROUNDS = 5;

    private static final int RUNS = 400;
    private static final int OPEN_RUNS = 2_000;
    private static final double P99_MAX_MILLIS = 20;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open();
                BareIntake bare = new BareIntake(lab)) {
            ReceiveProviderEventUseCase receive = lab.tapedeck().providers().receive();
            Rates rates = new Rates(lab);
            double[] seconds = rates.of(List.of(
                    (client, run) -> run.messages().forEach(message -> message.giveTo(receive)),
                    bare::send,
                    bare::sendAsOne));
            double perSecond = rates.perSecond(seconds[0]);
            String statements = String.format(Locale.ROOT, "%.1f", bare.statements() / (double) MESSAGES_EACH);
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
            all.addAll(overHttp(lab, perSecond));
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
            return MESSAGES_EACH * ROUNDS * RUNS / seconds;
        }
    }

    private static List<Measurement> overHttp(Lab lab, double perSecond) throws Exception {
        WarmUp.with(() -> closed(lab, WARM_UPS));
        Load.Result closed = closed(lab, OPEN_RUNS);
        List<RoomRun> later = RoomRuns.asked(lab.storage(), OPEN_RUNS);
        lab.tidyUp();
        double rate = perSecond / 2;
        Timings open = OpenLoop.run(lab.port(), OPEN_CLIENTS, rate, 200, requests(later));
        RoomRuns.requireMoved(lab.storage(), later);
        return List.of(
                Measurement.figure(
                        "webhooks over HTTP, " + CLIENTS + " clients", Math.round(closed.perSecond()) + "/s"),
                Measurement.figure(
                        "webhook over HTTP, open-loop at " + Math.round(rate) + "/s: median",
                        Timings.millisText(open.medianMillis())),
                Measurement.ofTime("the same: p99", open.millis(0.99), P99_MAX_MILLIS));
    }

    private static Load.Result closed(Lab lab, int count) throws Exception {
        List<byte[]> requests = requests(RoomRuns.asked(lab.storage(), count));
        return Load.run(lab.port(), CLIENTS, requests.size() / CLIENTS, 200, requests::get);
    }

    /** All first messages before all second ones: those of one recording are far apart, as they are in life. */
    private static List<byte[]> requests(List<RoomRun> runs) {
        List<byte[]> requests = new ArrayList<>();
        runs.forEach(run -> requests.add(run.flowing().request()));
        runs.forEach(run -> requests.add(run.over().request()));
        return requests;
    }
}
