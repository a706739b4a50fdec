package dev.tapedeck.bootstrap.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at times that are set beforehand, whatever becomes of those before them: a time counts from when a request
 * was to be sent, so that a server that stalls cannot slow down the questions and so look better than it is.
 *
 * @param clients how many requests can be under way at a time; one that is due and finds none free waits
 * @param lead how many requests come first whose times do not count, as all connections are new
 */
record OpenLoop(int clients, double perSecond, int lead) {
    private static final long HEAD_START_NANOS = 50_000_000;

    /** Sends a request over a client's connection, and waits for its answer. */
    interface Sender<C> {
        /** @param request its number, from 0 on */
        void send(C connection, int request) throws Exception;
    }

    /** Returns the answers to all requests but the lead. */
    <C extends AutoCloseable> Answers send(int requests, Callable<C> connect, Sender<C> sender) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            AtomicInteger next = new AtomicInteger();
            long[] due = new long[requests];
            long[] nanos = new long[requests];
            long begin = System.nanoTime() + HEAD_START_NANOS;
            Callable<Void> client = () -> {
                C connection = connect.call();
                try {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        due[i] = begin + (long) (i * 1e9 / perSecond);
                        await(due[i]);
                        sender.send(connection, i);
                        nanos[i] = System.nanoTime() - due[i];
                    }
                } finally {
                    connection.close();
                }
                return null;
            };
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(clients, client))) {
                done.get();
            }
            return new Answers(Arrays.copyOfRange(due, lead, requests), Arrays.copyOfRange(nanos, lead, requests));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
