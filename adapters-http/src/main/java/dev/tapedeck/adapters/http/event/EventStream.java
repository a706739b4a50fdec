package dev.tapedeck.adapters.http.event;

import dev.tapedeck.application.event.Events;
import dev.tapedeck.domain.event.StoredEvent;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of one client: what happened before is read from the log, and then sent on as it is handed over. It has no
 * thread of its own, and none waits for a client: a client that does not read is left alone until it does, and the
 * connection's idle time-out ends it.
 */
final class EventStream implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    /**
     * The maximum length of a stream. The client then reconnects with its token, which may have expired or lost its
     * scopes.
     */
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Events events;
    private final EventCursor cursor;
    private final EventWriter writer;
    private final Executor threads;
    private final EventBuffer buffer = new EventBuffer();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final long startedNanos = System.nanoTime();
    private boolean hasBegun;
    private volatile boolean isListening;
    private volatile boolean isHeartbeatDue;
    private volatile boolean ended;

    EventStream(Events events, EventCursor cursor, EventWriter writer, Executor threads) {
        this.events = events;
        this.cursor = cursor;
        this.writer = writer;
        this.threads = threads;
    }

    /** Adds an event that is to be sent; returns at once. */
    void add(StoredEvent event) {
        buffer.add(event);
        wake();
    }

    /** Begins to send, in a request that has become asynchronous. */
    CompletableFuture<Void> begin() {
        try {
            writer.begin(this);
        } catch (IOException clientLeft) {
            onError(clientLeft);
        }
        return over;
    }

    /** Is completed when the stream is over. */
    CompletableFuture<Void> over() {
        return over;
    }

    /** Is completed when, after that, the client has been told so. */
    CompletableFuture<Void> sent() {
        return writer.ended();
    }

    /** Also while events are sent, as only a write shows that a client has left. */
    void heartbeat() {
        isHeartbeatDue = true;
        wake();
    }

    void end() {
        ended = true;
        wake();
    }

    @Override
    public void onWritePossible() {
        isListening = true;
        wake();
    }

    @Override
    public void onError(Throwable clientLeft) {
        LOG.debug("a client closed its event stream: {}", clientLeft.toString());
        end();
    }

    /** Runs steps one after the other, each in any of the threads, until nothing has happened since the last one. */
    private void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            threads.execute(this::run);
        }
    }

    private void run() {
        int seen = wakeUps.get();
        if (!over.isDone()) {
            tryToStep();
        }
        if (!wakeUps.compareAndSet(seen, 0)) {
            threads.execute(this::run);
        }
    }

    private void tryToStep() {
        try {
            step();
        } catch (IOException clientLeft) {
            onError(clientLeft);
        } catch (RuntimeException e) {
            // The stream ends; the client reconnects and resumes after the last event that it received.
            LOG.warn("an event stream broke off: {}", e.getMessage());
            ended = true;
        }
        if (ended || System.nanoTime() - startedNanos > LIFETIME.toNanos()) {
            over.complete(null);
        }
    }

    /** Writes once. What is left to write is written in the next step, so that other streams have their turn. */
    private void step() throws IOException {
        if (ended || !isListening || !writer.isReady()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        if (!hasBegun) {
            hasBegun = true;
            text.append(EventText.BEGIN);
        }
        next().forEach(event -> append(text, event));
        if (isHeartbeatDue) {
            isHeartbeatDue = false;
            text.append(EventText.HEARTBEAT);
        }
        if (!text.isEmpty()) {
            writer.write(text);
            wake();
        }
    }

    private void append(StringBuilder text, StoredEvent event) {
        EventText.append(text, cursor.idOf(event), event);
        if (cursor.endsAfter(event)) {
            ended = true;
        }
    }

    private List<StoredEvent> next() {
        return buffer.takeIncomplete() ? readOn() : handedOver();
    }

    /** A page from the log; there may be another one. */
    private List<StoredEvent> readOn() {
        List<StoredEvent> page = cursor.readOn(events);
        if (!page.isEmpty()) {
            buffer.dropAll();
        }
        return page;
    }

    private List<StoredEvent> handedOver() {
        List<StoredEvent> next = new ArrayList<>();
        for (StoredEvent event : buffer.drain()) {
            if (cursor.isAhead(event)) {
                buffer.dropAll();
                wake();
                break;
            }
            if (cursor.moveTo(event)) {
                next.add(event);
            }
        }
        return next;
    }
}
