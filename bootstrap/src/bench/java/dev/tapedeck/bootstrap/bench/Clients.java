package dev.tapedeck.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients at work at the same time, each on a thread of its own. */
final class Clients {
    /** The work of one client. */
    interface Work {
        /** @param client its number, from 0 on */
        void run(int client) throws Exception;
    }

    private Clients() {}

    /** Returns how many seconds all of them together took. */
    static double run(int clients, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                all.add(() -> {
                    work.run(client);
                    return null;
                });
            }
            long before = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
            return (System.nanoTime() - before) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }
}
