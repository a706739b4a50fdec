package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several clients at once, each with a connection of its own, for a bounded number of requests. */
final class Load {
    /** What came of it. */
    record Result(Timings timings, double perSecond) {}

    private Load() {}

    /**
     * Sends requests, and checks each answer's status.
     *
     * @param request gives the n-th request of all
     */
    static Result run(int port, int clients, int requestsEach, int expectedStatus, IntFunction<byte[]> request)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * requestsEach;
                work.add(() -> one(port, first, requestsEach, expectedStatus, request));
            }
            long before = System.nanoTime();
            List<Future<long[]>> done = threads.invokeAll(work);
            double seconds = (System.nanoTime() - before) / 1e9;
            long[] all = new long[clients * requestsEach];
            for (int client = 0; client < clients; client++) {
                System.arraycopy(done.get(client).get(), 0, all, client * requestsEach, requestsEach);
            }
            return new Result(new Timings(all), all.length / seconds);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] one(int port, int first, int count, int expectedStatus, IntFunction<byte[]> request)
            throws IOException {
        long[] nanos = new long[count];
        try (LoadClient client = new LoadClient(port)) {
            for (int i = 0; i < count; i++) {
                byte[] bytes = request.apply(first + i);
                long before = System.nanoTime();
                client.require(expectedStatus, bytes);
                nanos[i] = System.nanoTime() - before;
            }
        }
        return nanos;
    }
}
