package dev.tapedeck.adapters.http.event;

import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of one client. The next events are read from the log only after the earlier ones were sent, so a slow
 * client holds a waiting thread but no memory; the connection's idle time-out closes it.
 */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    /**
     * The maximum length of a stream. The client then reconnects with its token, which may have expired or lost its
     * scopes.
     */
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final EventCursor cursor;
    private final EventWriter writer;
    private final Duration heartbeatEvery;
    private final Semaphore changes = new Semaphore(1);
    private final long startedNanos = System.nanoTime();
    private long wroteNanos = startedNanos;
    private volatile boolean ended;

    EventStream(EventCursor cursor, EventWriter writer, Duration heartbeatEvery) {
        this.cursor = cursor;
        this.writer = writer;
        this.heartbeatEvery = heartbeatEvery;
    }

    void run(Events events) {
        try {
            watch(events);
        } catch (IOException clientLeft) {
            LOG.debug("a client closed its event stream: {}", clientLeft.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The stream ends; the client reconnects and resumes after the last event that it received.
            LOG.warn("an event stream broke off: {}", e.getMessage());
        }
    }

    private void watch(Events events) throws IOException, InterruptedException {
        EventLog.Subscription subscription = events.watch(this::wake);
        try {
            writer.begin();
            while (!isOver()) {
                follow(events);
            }
        } finally {
            subscription.close();
        }
    }

    void end() {
        ended = true;
        wake();
    }

    private void follow(Events events) throws IOException, InterruptedException {
        if (changes.tryAcquire(untilHeartbeatNanos(), TimeUnit.NANOSECONDS)) {
            changes.drainPermits();
            readOn(events);
        }
        // Also due while events arrive, as all of them may belong to other users, and only a write shows that a client
        // has left.
        if (untilHeartbeatNanos() <= 0) {
            writer.heartbeat();
            wroteNanos = System.nanoTime();
        }
    }

    private long untilHeartbeatNanos() {
        return heartbeatEvery.toNanos() - (System.nanoTime() - wroteNanos);
    }

    private void readOn(Events events) throws IOException {
        List<StoredEvent> batch = cursor.next(events);
        while (!batch.isEmpty() && !isOver()) {
            write(batch);
            batch = cursor.next(events);
        }
    }

    private void write(List<StoredEvent> batch) throws IOException {
        for (StoredEvent event : batch) {
            writer.event(cursor.idOf(event), EventJson.of(event));
            ended |= cursor.endsAfter(event);
        }
        writer.flush();
        wroteNanos = System.nanoTime();
    }

    private void wake() {
        if (changes.availablePermits() == 0) {
            changes.release();
        }
    }

    private boolean isOver() {
        return ended || System.nanoTime() - startedNanos > LIFETIME.toNanos();
    }
}
