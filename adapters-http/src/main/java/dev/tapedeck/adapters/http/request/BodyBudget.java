package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.problem.ProblemType;
import io.javalin.config.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of request bodies that a server holds at once, and the number of bodies that it waits for. Both have a bound
 * for the server, and half of it for one address, so that neither large nor slow bodies of one sender fill the memory or
 * hold all threads. Thread-safe.
 */
public final class BodyBudget {
    /** The key of the server's budget in the application data of Javalin. */
    public static final Key<BodyBudget> KEY = new Key<>("bodyBudget");

    /** A tenth of the memory of a server: what is made of a body takes several times its length. */
    private static final long BYTES_MAX = 24L * 1024 * 1024;
    /** Well below the threads of a server, where each request holds one. */
    private static final int WAITING_MAX = 100;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final long bytesMax;
    private final int waitingMax;
    private final Use inAll = new Use();
    private final Map<String, Use> byAddress = new HashMap<>();

    public BodyBudget() {
        this(BYTES_MAX, WAITING_MAX);
    }

    BodyBudget(long bytesMax, int waitingMax) {
        this.bytesMax = bytesMax;
        this.waitingMax = waitingMax;
    }

    /** A sum of shares. Guarded by the budget. */
    private static final class Use {
        private long bytes;
        private int waiting;

        private void add(long moreBytes, int moreWaiting) {
            bytes += moreBytes;
            waiting += moreWaiting;
        }

        private boolean hasRoomFor(long moreBytes, int moreWaiting, long bytesMax, int waitingMax) {
            return bytes + moreBytes <= bytesMax && waiting + moreWaiting <= waitingMax;
        }
    }

    /** The share of one body; given back by closing. Used by one thread. */
    final class Share implements AutoCloseable {
        private final String address;
        private long bytes;

        private Share(String address) {
            this.address = address;
        }

        /**
         * Takes room for further bytes.
         *
         * @throws dev.tapedeck.adapters.http.problem.ProblemException when there is none
         */
        void grow(int more) {
            acquire(address, more, 0);
            bytes += more;
        }

        void beginWaiting() {
            acquire(address, 0, 1);
        }

        void endWaiting() {
            giveBack(address, 0, 1);
        }

        @Override
        public void close() {
            giveBack(address, bytes, 0);
            bytes = 0;
        }
    }

    Share share(String address) {
        return new Share(address);
    }

    /** The bytes that are held. */
    synchronized long bytes() {
        return inAll.bytes;
    }

    private synchronized void acquire(String address, long bytes, int waiting) {
        Use ofAddress = byAddress.getOrDefault(address, new Use());
        if (!inAll.hasRoomFor(bytes, waiting, bytesMax, waitingMax)
                || !ofAddress.hasRoomFor(bytes, waiting, bytesMax / 2, waitingMax / 2)) {
            throw ProblemType.OVERLOADED.problem().retryAfter(RETRY_AFTER).exception();
        }
        inAll.add(bytes, waiting);
        ofAddress.add(bytes, waiting);
        byAddress.put(address, ofAddress);
    }

    private synchronized void giveBack(String address, long bytes, int waiting) {
        inAll.add(-bytes, -waiting);
        byAddress.computeIfPresent(address, (same, use) -> {
            use.add(-bytes, -waiting);
            return use.bytes == 0 && use.waiting == 0 ? null : use;
        });
    }
}
