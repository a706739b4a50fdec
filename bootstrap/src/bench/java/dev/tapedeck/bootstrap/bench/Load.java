package dev.tapedeck.bootstrap.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Requests from several clients, each with a connection of its own. */
final class Load {
    private static final long HEAD_START_NANOS = 50_000_000;

    /** What came of it. */
    record Result(Timings timings, double perSecond) {}

    /** Sends a request over a client's connection, and waits for its response. */
    interface Sender<C> {
        /** @param request its number, from 0 on */
        void send(C connection, int request) throws Exception;
    }

    private Load() {}

    /**
     * Closed loop over HTTP: each client sends its next request when the one before is answered.
     *
     * @param request gives the n-th request of all
     */
    static Result closed(int port, int clients, int requestsEach, int expectedStatus, IntFunction<byte[]> request)
            throws Exception {
        Timings timings = new Timings();
        double seconds = Clients.run(clients, client -> {
            try (LoadClient connection = new LoadClient(port)) {
                for (int i = 0; i < requestsEach; i++) {
                    byte[] bytes = request.apply(client * requestsEach + i);
                    timings.time(() -> connection.require(expectedStatus, bytes));
                }
            }
        });
        return new Result(timings, clients * requestsEach / seconds);
    }

    /**
     * Open loop: requests at times set beforehand. A time counts from when its request was due, so that a server that
     * stalls cannot slow down the requests and look better than it is.
     *
     * @param clients how many requests can be under way at a time; one that is due and finds none free waits
     * @param lead how many requests come first whose times do not count, as all connections are new
     */
    @SuppressWarnings("try") // clients of these kinds are not interrupted while they close
    static <C extends AutoCloseable> Timings open(
            int clients, double perSecond, int lead, int requests, Callable<C> connect, Sender<C> sender)
            throws Exception {
        Timings timings = new Timings();
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime() + HEAD_START_NANOS;
        Clients.run(clients, client -> {
            try (C connection = connect.call()) {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    long due = begin + (long) (i * 1e9 / perSecond);
                    await(due);
                    sender.send(connection, i);
                    if (i >= lead) {
                        timings.add(System.nanoTime() - due);
                    }
                }
            }
        });
        return timings;
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
