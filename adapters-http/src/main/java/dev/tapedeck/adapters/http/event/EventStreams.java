package dev.tapedeck.adapters.http.event;

import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.access.UserId;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open streams: their limit and their threads. */
public final class EventStreams implements AutoCloseable {
    /** The maximum number of streams per user, so that one user cannot use up all streams. */
    static final int PER_USER_MAX = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Events events;
    private final int streamsMax;
    private final Duration heartbeatEvery;
    private final ExecutorService threads;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Integer> perUser = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;

    /**
     * At most {@code streamsMax} streams at a time; a stream without events for {@code heartbeatEvery} sends a
     * heartbeat.
     */
    public EventStreams(Events events, int streamsMax, Duration heartbeatEvery) {
        this.events = events;
        this.streamsMax = streamsMax;
        this.heartbeatEvery = heartbeatEvery;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "tapedeck-events-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The number of open streams. */
    public int size() {
        return open.size();
    }

    /**
     * Responds to a request with a stream, which ends when the client leaves.
     *
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when too many streams are open
     */
    void start(Context ctx, UserId user, EventCursor cursor) {
        admit(user);
        EventStream stream = new EventStream(cursor, new EventWriter(ctx.res()), heartbeatEvery);
        open.add(stream);
        ctx.future(() -> CompletableFuture.runAsync(() -> feed(stream, user), threads));
    }

    private void feed(EventStream stream, UserId user) {
        try {
            if (!closed) {
                stream.run(events);
            }
        } finally {
            open.remove(stream);
            leave(user);
        }
    }

    private void admit(UserId user) {
        if (closed || count.incrementAndGet() > streamsMax) {
            count.decrementAndGet();
            throw tooMany();
        }
        if (perUser.merge(user, 1, Integer::sum) > PER_USER_MAX) {
            leave(user);
            throw tooMany();
        }
    }

    private void leave(UserId user) {
        count.decrementAndGet();
        perUser.computeIfPresent(user, (id, streams) -> streams > 1 ? streams - 1 : null);
    }

    private static RuntimeException tooMany() {
        return ProblemType.TOO_MANY_STREAMS.problem().retryAfter(WAIT).exception();
    }

    /** Ends all streams. Clients reconnect by themselves, and resume at their position. */
    @Override
    public void close() {
        closed = true;
        open.forEach(EventStream::end);
        threads.shutdown();
        awaitEnds();
    }

    /** Waits for streams to end; those of clients that do not read are cut off with their connections. */
    private void awaitEnds() {
        try {
            if (!threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("{} event streams were cut off", open.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
