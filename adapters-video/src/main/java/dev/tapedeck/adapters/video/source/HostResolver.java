package dev.tapedeck.adapters.video.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Resolves host names. */
@FunctionalInterface
interface HostResolver {
    /** All addresses of a host; empty when there are none, or none in time. */
    List<InetAddress> resolve(String host);

    /** Uses the system's resolver, which has no time limit; at most 32 look-ups run at a time, others wait. */
    static HostResolver system(Duration timeoutMax) {
        Semaphore open = new Semaphore(32);
        return host -> {
            long deadline = System.nanoTime() + timeoutMax.toNanos();
            return acquired(open, timeoutMax) ? await(lookUp(host, open), deadline) : List.of();
        };
    }

    private static FutureTask<List<InetAddress>> lookUp(String host, Semaphore open) {
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> {
            try {
                return List.of(InetAddress.getAllByName(host));
            } finally {
                open.release();
            }
        });
        Thread thread = new Thread(lookup, "tapedeck-resolve");
        thread.setDaemon(true);
        thread.start();
        return lookup;
    }

    private static boolean acquired(Semaphore open, Duration timeoutMax) {
        try {
            return open.tryAcquire(timeoutMax.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<InetAddress> await(FutureTask<List<InetAddress>> lookup, long deadline) {
        try {
            return lookup.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return List.of();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                return List.of();
            }
            throw new IllegalStateException("resolving a host failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
