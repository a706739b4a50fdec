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
 * Tells all nodes that events have been committed, never within the transaction that wrote them: PostgreSQL puts
 * announcements in the order of their commits, for which it lets one commit at a time be written to disk. Commits that
 * follow each other closely are announced together. An announcement that dies with the process costs followers the few
 * seconds after which {@link EventListener} looks by itself. Thread-safe.
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
            LOG.warn("Events could not be announced; followers find them a few seconds later", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was committed before is still announced. */
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
