package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has several clients move recordings at once, each one recording after the other. */
final class RoomRuns {
    static final int CLIENTS = 8;

    private RoomRuns() {}

    private interface Work {
        void of(int client) throws Exception;
    }

    /** Sends what moves one recording to its end. */
    interface Sender {
        /** @param client which of the clients sends it, from 0 on */
        void send(int client, RoomRun run) throws Exception;
    }

    /** Recordings that wait for their messages. */
    static List<RoomRun> asked(Storage storage, int count) throws Exception {
        List<RoomRun> runs = Collections.synchronizedList(new ArrayList<>());
        atOnce(client -> {
            for (int i = client; i < count; i += CLIENTS) {
                runs.add(RoomRun.asked(storage));
            }
        });
        return runs;
    }

    /** Returns how many seconds it took. */
    static double move(List<RoomRun> runs, Sender sender) throws Exception {
        long before = System.nanoTime();
        atOnce(client -> {
            for (int i = client; i < runs.size(); i += CLIENTS) {
                sender.send(client, runs.get(i));
            }
        });
        return (System.nanoTime() - before) / 1e9;
    }

    private static void atOnce(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                all.add(() -> {
                    work.of(number);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Who measures something else than is done measures nothing. */
    static void requireMoved(Storage storage, List<RoomRun> runs) {
        for (RoomRun run : runs) {
            RecordingStatus status = storage.port(RecordingRepository.class)
                    .find(Actor.system(), run.recording())
                    .orElseThrow()
                    .status();
            if (status != RecordingStatus.PROCESSING) {
                throw new IllegalStateException("recording " + run.recording() + " is " + status);
            }
        }
    }
}
