package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Response times of webhooks that come at a given rate, in turns with the bare transactions at the same rate: both wait
 * for the same disk, whose speed changes.
 */
final class WebhookLatency {
    private static final int TURNS = 4;
    /** Turns in which the machine was not given its processors do not count. A share of one core. */
    private static final double STOLEN_MAX = 0.02;

    private static final int TURNS_MAX = 16;
    private static final int TURN_SECONDS = 15;
    private static final int LEAD_SECONDS = 2;
    /** Enough that one is free whenever a webhook is due. */
    private static final int CLIENTS = 32;

    private static final double P99_MAX_MILLIS = 20;

    private final BenchmarkEnvironment environment;
    private final BareTransactions bare;
    private final double perSecond;

    private interface Sender<C> {
        /** @param webhook which of the recording's, from 0 on */
        void send(C connection, RoomRecording recording, int webhook) throws Exception;
    }

    WebhookLatency(BenchmarkEnvironment environment, BareTransactions bare, double perSecond) {
        this.environment = environment;
        this.bare = bare;
        this.perSecond = perSecond;
    }

    /** @param warmUp sends webhooks as fast as they are answered, for some seconds */
    List<Measurement> measure(Timings.Step warmUp) throws Exception {
        WarmUp.forP99With(warmUp, this::ours);
        List<Timings> ours = new ArrayList<>();
        List<Timings> limit = new ArrayList<>();
        for (int turn = 0; ours.size() < TURNS; turn++) {
            if (turn == TURNS_MAX) {
                throw new IllegalStateException("this machine is not given its processors: nothing was measured");
            }
            long begin = System.nanoTime();
            long stolen = stolenNanos();
            Timings responses = ours();
            Timings transactions = turn(BenchmarkEnvironment.CONNECTIONS, environment::connect, bare::execute);
            if (stolenNanos() - stolen < STOLEN_MAX * (System.nanoTime() - begin)) {
                ours.add(responses);
                limit.add(transactions);
            }
        }
        return table(ours, limit);
    }

    /** Processor time that a virtual machine was not given while it had work: the eighth column of proc(5), in 10 ms. */
    private static long stolenNanos() throws IOException {
        String processors = Files.readAllLines(Path.of("/proc/stat")).get(0);
        return Long.parseLong(processors.split("\\s+", -1)[8]) * 10_000_000;
    }

    private List<Measurement> table(List<Timings> turns, List<Timings> limitTurns) {
        Timings ours = all(turns);
        Timings limit = all(limitTurns);
        return List.of(
                Measurement.ofTime(
                        "webhook over HTTP, open-loop at " + Math.round(perSecond)
                                + "/s, against its bare transaction: median",
                        ours.medianMillis(),
                        limit.medianMillis()),
                Measurement.ofTime("the same: p99", ours.p99Millis(), limit.p99Millis()),
                Measurement.ofTime("the same, against its goal: p99", ours.p99Millis(), P99_MAX_MILLIS),
                Measurement.figure(
                        "the same, turn by turn: p99",
                        turns.stream()
                                .map(turn -> Timings.text(turn.p99Millis()))
                                .collect(Collectors.joining(", "))));
    }

    private static Timings all(List<Timings> turns) {
        Timings all = new Timings();
        turns.forEach(all::add);
        return all;
    }

    private Timings ours() throws Exception {
        return turn(
                CLIENTS,
                () -> new LoadClient(environment.port()),
                (client, recording, webhook) ->
                        client.require(200, recording.webhooks().get(webhook).request()));
    }

    private <C extends AutoCloseable> Timings turn(int clients, Callable<C> connect, Sender<C> sender)
            throws Exception {
        int lead = (int) (LEAD_SECONDS * perSecond);
        int count = lead + (int) (TURN_SECONDS * perSecond);
        List<RoomRecording> all = RoomRecording.started(environment.storage(), count / RoomRecording.WEBHOOKS);
        environment.tidyUp();
        // All first webhooks before all second ones: those of one recording are far apart, as in life.
        Timings timings = Load.open(
                clients,
                perSecond,
                lead,
                all.size() * RoomRecording.WEBHOOKS,
                connect,
                (connection, i) -> sender.send(connection, all.get(i % all.size()), i / all.size()));
        RoomRecording.requireMoved(environment.storage(), all);
        return timings;
    }
}
