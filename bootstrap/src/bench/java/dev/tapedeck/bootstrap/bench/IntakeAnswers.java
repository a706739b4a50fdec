package dev.tapedeck.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * How soon webhooks are answered that come at a given rate. In turns with what PostgreSQL alone does about them at that
 * rate, since both wait for the same disk, and disks have moods.
 */
final class IntakeAnswers {
    private static final int TURNS = 4;
    /** Turns in which the machine was not given its processors do not count, whatever they brought. */
    private static final double STOLEN_MAX = 0.01;

    private static final int TURNS_MAX = 16;
    private static final int TURN_SECONDS = 15;
    private static final int LEAD_SECONDS = 2;
    /** Enough that one is free whenever a message is due. */
    private static final int CLIENTS = 32;

    private static final double P99_MAX_MILLIS = 20;

    private final Lab lab;
    private final BareIntake bare;
    private final double perSecond;

    private interface Sender<C> {
        void send(C connection, RoomRun run, int message) throws Exception;
    }

    IntakeAnswers(Lab lab, BareIntake bare, double perSecond) {
        this.lab = lab;
        this.bare = bare;
        this.perSecond = perSecond;
    }

    /** @param warmUp sends webhooks as fast as they are answered, for some seconds */
    List<Measurement> measure(Timings.Step warmUp) throws Exception {
        WarmUp.forP99With(warmUp, this::ours);
        try (DiskWatch disk = new DiskWatch(lab.folder())) {
            List<Answers> ours = new ArrayList<>();
            List<Answers> limit = new ArrayList<>();
            for (int turn = 0; ours.size() < TURNS; turn++) {
                if (turn == TURNS_MAX) {
                    throw new IllegalStateException("this machine is not given its processors: nothing was measured");
                }
                StolenTime stolen = StolenTime.fromNowOn();
                Answers answers = ours();
                Answers ofTransactions = turn(Lab.CONNECTIONS, lab::connect, bare::send);
                if (stolen.share() < STOLEN_MAX) {
                    ours.add(answers);
                    limit.add(ofTransactions);
                }
            }
            List<Measurement> table = new ArrayList<>(table(Answers.all(ours), Answers.all(limit), disk));
            table.add(Measurement.figure("the same, turn by turn: p99", p99s(ours)));
            return table;
        }
    }

    private static String p99s(List<Answers> turns) {
        return turns.stream()
                .map(turn -> Timings.millisText(turn.timings().millis(0.99)))
                .collect(Collectors.joining(", "));
    }

    private List<Measurement> table(Answers ours, Answers limit, DiskWatch disk) {
        double p99Millis = ours.timings().millis(0.99);
        Answers undisturbed = ours.without(disk);
        int waited = ours.count() - undisturbed.count();
        return List.of(
                Measurement.ofTime(
                        "webhook over HTTP, open-loop at " + Math.round(perSecond)
                                + "/s, against its transactions bare: median",
                        ours.timings().medianMillis(),
                        limit.timings().medianMillis()),
                Measurement.ofTime("the same: p99", p99Millis, limit.timings().millis(0.99)),
                Measurement.ofTime("the same, against its goal: p99", p99Millis, P99_MAX_MILLIS),
                Measurement.ofTime(
                        String.format(
                                Locale.ROOT,
                                "the same, but for the %.1f %% that the disk kept waiting: p99",
                                100.0 * waited / ours.count()),
                        undisturbed.timings().millis(0.99),
                        P99_MAX_MILLIS));
    }

    private Answers ours() throws Exception {
        return turn(CLIENTS, () -> new LoadClient(lab.port()), IntakeAnswers::post);
    }

    private static void post(LoadClient client, RoomRun run, int message) throws Exception {
        client.require(200, run.messages().get(message).request());
    }

    private <C extends AutoCloseable> Answers turn(int clients, Callable<C> connect, Sender<C> sender)
            throws Exception {
        int lead = (int) (LEAD_SECONDS * perSecond);
        int count = lead + (int) (TURN_SECONDS * perSecond);
        List<RoomRun> runs = RoomRuns.asked(lab.storage(), count / RoomRun.MESSAGES);
        lab.tidyUp();
        Answers answers = new OpenLoop(clients, perSecond, lead)
                // All first messages before all second ones: those of one recording are far apart, as they are in life.
                .send(
                        runs.size() * RoomRun.MESSAGES,
                        connect,
                        (connection, i) -> sender.send(connection, runs.get(i % runs.size()), i / runs.size()));
        RoomRuns.requireMoved(lab.storage(), runs);
        return answers;
    }
}
