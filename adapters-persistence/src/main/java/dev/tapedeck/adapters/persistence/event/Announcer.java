package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces committed events to all nodes. Never within the transaction that writes the events, as PostgreSQL orders
 * announcements by commit and would then write only one commit at a time to disk. Commits in quick succession are
 * announced together. When the process dies before an announcement, {@link EventListener} polls a few seconds later.
 * Thread-safe.
 */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration APART_MIN = Duration.ofMillis(20);
    private static final Duration THREAD_KEPT = Duration.ofSeconds(5);

    private final Database database;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ThreadPoolExecutor thread;

    Announcer(Database database) {
        this.database = database;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                THREAD_KEPT.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                Announcer::daemon,
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tapedeck-announcer");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns at once. */
    void announce() {
        if (isDue.compareAndSet(false, true)) {
            thread.execute(this::send);
        }
    }

    private void send() {
        isDue.set(false);
        try {
            database.asSystem()
                    .run(
                            "announce events",
                            handle ->
                                    handle.execute("notify " + database.schema().channel()));
            closing.await(APART_MIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RepositoryUnavailable away) {
            LOG.warn("Events could not be announced; subscribers get them a few seconds later", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Announces all events that were committed before, and stops. */
    @Override
    public void close() {
        closing.countDown();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(THREAD_KEPT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The last events could not be announced in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
