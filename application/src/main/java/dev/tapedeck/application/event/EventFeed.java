package dev.tapedeck.application.event;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.EventLog.Subscription;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log once for all followers of this process, while there are any. Thread-safe. */
final class EventFeed {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final int PAGE = 200;
    private static final Duration THREAD_KEPT = Duration.ofSeconds(5);

    private final EventLog log;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final ThreadPoolExecutor reader;
    private @Nullable Subscription subscription;
    private long position;

    EventFeed(EventLog log) {
        this.log = log;
        this.reader = new ThreadPoolExecutor(
                1,
                1,
                THREAD_KEPT.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                EventFeed::daemon,
                new ThreadPoolExecutor.DiscardPolicy());
        reader.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tapedeck-event-feed");
        thread.setDaemon(true);
        return thread;
    }

    /** The events that can be read from now on, and perhaps some of the last seconds. */
    synchronized Subscription follow(Actor actor, Consumer<StoredEvent> onEvent) {
        if (subscription == null) {
            position = log.newest();
            subscription = log.subscribe(this::wake);
        }
        Follower follower = new Follower(actor, onEvent);
        followers.add(follower);
        // Does not wait for a read; the next one ends the subscription of a feed without followers.
        return () -> followers.remove(follower);
    }

    private void wake() {
        if (isDue.compareAndSet(false, true)) {
            reader.execute(this::readOn);
        }
    }

    private synchronized void readOn() {
        isDue.set(false);
        if (followers.isEmpty()) {
            unsubscribe();
            return;
        }
        try {
            readToTheEnd();
        } catch (RepositoryUnavailable away) {
            LOG.warn("Events could not be read; followers get them a few seconds later", away);
        }
    }

    private void readToTheEnd() {
        List<StoredEvent> page;
        do {
            page = log.after(position, PAGE);
            for (StoredEvent event : page) {
                followers.forEach(follower -> follower.tell(event));
                position = event.position();
            }
        } while (page.size() == PAGE);
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    /** One follower, compared by identity: the same may follow twice. */
    private static final class Follower {
        private final Actor actor;
        private final Consumer<StoredEvent> onEvent;

        Follower(Actor actor, Consumer<StoredEvent> onEvent) {
            this.actor = actor;
            this.onEvent = onEvent;
        }

        void tell(StoredEvent event) {
            if (!Permissions.mayView(actor, event.event())) {
                return;
            }
            try {
                onEvent.accept(event);
            } catch (RuntimeException failure) {
                LOG.warn("A follower of events failed", failure);
            }
        }
    }
}
