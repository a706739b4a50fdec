package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at times that are set beforehand, whatever becomes of those before them: a time counts from when a request
 * was to be sent, so that a server that stalls cannot slow down the questions and so look better than it is.
 */
final class OpenLoop {
    private static final long LEAD_NANOS = 50_000_000;

    private OpenLoop() {}

    /** @param clients connections, enough for all requests that are under way at a time */
    static Timings run(int port, int clients, double perSecond, int expectedStatus, List<byte[]> requests)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            AtomicInteger next = new AtomicInteger();
            long[] nanos = new long[requests.size()];
            long begin = System.nanoTime() + LEAD_NANOS;
            List<Callable<Void>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                work.add(() -> {
                    try (LoadClient connection = new LoadClient(port)) {
                        for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                            long due = begin + (long) (i * 1e9 / perSecond);
                            nanos[i] = send(connection, requests.get(i), due, expectedStatus);
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return new Timings(nanos);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long send(LoadClient connection, byte[] request, long due, int expectedStatus) throws IOException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        int status = connection.send(request);
        long nanos = System.nanoTime() - due;
        if (status != expectedStatus) {
            throw new IllegalStateException("expected " + expectedStatus + ", got " + status);
        }
        return nanos;
    }
}
