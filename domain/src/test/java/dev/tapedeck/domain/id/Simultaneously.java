package dev.tapedeck.domain.id;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Does the same on many threads that start together. */
public final class Simultaneously {
    private static final int WAIT_MAX_SECONDS = 60;

    private Simultaneously() {}

    /** What each thread got; each is told its number, from 0. An exception in one of them fails the caller. */
    public static <T> List<T> call(int threads, IntFunction<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int own = number;
                running.add(pool.submit(() -> {
                    go.await();
                    return task.apply(own);
                }));
            }
            go.countDown();
            return results(running);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> running) {
        List<T> results = new ArrayList<>();
        for (Future<T> task : running) {
            results.add(result(task));
        }
        return results;
    }

    private static <T> T result(Future<T> task) {
        try {
            return task.get(WAIT_MAX_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others worked", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("one of the threads did not finish its work", e);
        }
    }
}
