package dev.tapedeck.adapters.http.event;

import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.event.EventLog.Subscription;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open streams: their limit, and the few threads that serve all of them. */
public final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    /** They only wait for the database, while clients catch up. */
    private static final int THREADS = 4;

    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Events events;
    private final EventStreamLimits limits;
    private final Duration heartbeatEvery;
    private final ScheduledThreadPoolExecutor threads;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Map<UserId, Integer> perUser = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;

    /** Streams within their limits; each sends a heartbeat every {@code heartbeatEvery}. */
    public EventStreams(Events events, EventStreamLimits limits, Duration heartbeatEvery) {
        this.events = events;
        this.limits = limits;
        this.heartbeatEvery = heartbeatEvery;
        this.threads =
                new ScheduledThreadPoolExecutor(THREADS, EventStreams::daemon, new ThreadPoolExecutor.DiscardPolicy());
        threads.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tapedeck-event-streams");
        thread.setDaemon(true);
        return thread;
    }

    /** The number of open streams. */
    public int size() {
        return open.size();
    }

    /**
     * Responds to a request with a stream, which ends when the client leaves.
     *
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when too many streams are open
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached
     */
    void start(Context ctx, UserId user, EventCursor cursor) {
        admit(user);
        EventStream stream = new EventStream(events, cursor, new EventWriter(ctx.req(), ctx.res()), threads);
        try {
            follow(stream, user, cursor.follow(events, stream::add));
        } catch (RuntimeException failed) {
            leave(user);
            throw failed;
        }
        ctx.future(stream::begin);
    }

    /** Until the stream is over. */
    private void follow(EventStream stream, UserId user, Subscription subscription) {
        long every = heartbeatEvery.toMillis();
        Future<?> heartbeats = threads.scheduleAtFixedRate(stream::heartbeat, every, every, TimeUnit.MILLISECONDS);
        open.add(stream);
        Object unused = stream.over().thenRun(() -> {
            heartbeats.cancel(false);
            subscription.close();
            open.remove(stream);
            leave(user);
        });
        if (closed) {
            stream.end();
        }
    }

    private void admit(UserId user) {
        if (count.incrementAndGet() > limits.inAll() || closed) {
            count.decrementAndGet();
            throw tooMany("This server has as many event streams open as it may. Wait.");
        }
        if (perUser.merge(user, 1, Integer::sum) > limits.perCaller()) {
            leave(user);
            throw tooMany("You have as many event streams open as one caller may. Close some.");
        }
    }

    private void leave(UserId user) {
        count.decrementAndGet();
        perUser.computeIfPresent(user, (id, streams) -> streams > 1 ? streams - 1 : null);
    }

    private static RuntimeException tooMany(String whose) {
        return ProblemType.TOO_MANY_STREAMS.problem(whose).retryAfter(WAIT).exception();
    }

    /** Ends all streams. Clients reconnect by themselves, and resume at their position. */
    @Override
    public void close() {
        closed = true;
        List<EventStream> ending = List.copyOf(open);
        ending.forEach(EventStream::end);
        awaitEnds(ending);
        threads.shutdownNow();
    }

    /** Waits for streams to end; those of clients that do not read are cut off with their connections. */
    private static void awaitEnds(List<EventStream> ending) {
        try {
            CompletableFuture.allOf(ending.stream().map(EventStream::sent).toArray(CompletableFuture[]::new))
                    .get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            long left =
                    ending.stream().filter(stream -> !stream.sent().isDone()).count();
            LOG.info("{} event streams were cut off", left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
