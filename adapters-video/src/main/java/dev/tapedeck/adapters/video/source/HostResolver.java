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

    /** Looks a host up, for as long as that takes. */
    @FunctionalInterface
    interface LookUp {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** Uses the system's resolver, which has no time limit. */
    static HostResolver system(Duration timeoutMax) {
        return within(timeoutMax, InetAddress::getAllByName);
    }

    /** Does not wait for slow answers; at most 32 look-ups run at a time, others wait. */
    static HostResolver within(Duration timeoutMax, LookUp lookUp) {
        Semaphore open = new Semaphore(32);
        return host -> {
            long deadline = System.nanoTime() + timeoutMax.toNanos();
            return acquired(open, timeoutMax) ? await(begin(lookUp, host, open), deadline) : List.of();
        };
    }

    private static FutureTask<List<InetAddress>> begin(LookUp lookUp, String host, Semaphore open) {
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> {
            try {
                return List.of(lookUp.all(host));
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
